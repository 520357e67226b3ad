import Diagnostics
import YAMLTree

/// A reader of the Responses Object (OpenAPI 3.1 §4.8.16).
struct ResponsesReader {
    let context: ReadingContext
    /// The method of the operation.
    let method: String

    func read(_ operation: ObjectReader) -> [Response] {
        guard let place = operation["responses"] else {
            if operation.place.file.version == .v3_0 {
                operation.reportMissing("responses", consequence: "nothing is known of its responses")
            }
            return []
        }
        guard let place = context.followed(place, as: .responses)?.place,
            let object = ObjectReader(place, as: .responses, in: context)
        else { return [] }
        return object.ownMembers.compactMap { name, place in
            guard let status = Response.Status(name) else {
                reportInvalid(name, place)
                return nil
            }
            guard var response = ResponseReader(context: context).read(place) else { return nil }
            response.status = status
            return withoutImpossibleBody(response, place)
        }
    }

    private func withoutImpossibleBody(_ response: Response, _ place: SourceNode) -> Response {
        guard method == "HEAD" || response.status.isBodiless, !response.content.isEmpty else { return response }
        let subject = method == "HEAD" ? "a response to HEAD" : "a response of status \(response.status)"
        context.report(
            .contentWithoutBody, "\(subject) has no body in HTTP; its content is left out", at: place.location, in: place)
        var response = response
        response.content = []
        return response
    }

    private func reportInvalid(_ name: String, _ place: SourceNode) {
        context.report(
            .invalidStatus, "'\(name)' is not a status; the response is left out", at: place.location, in: place,
            help: "write a number such as 404, a range such as 4XX, or 'default'")
    }
}

extension Response.Status {
    /// Parses `404`, `4XX` or `default`.
    init?(_ text: String) {
        let characters = Array(text.uppercased())
        if text == "default" {
            self = .default
        } else if let code = Int(text), (100...999).contains(code), characters.count == 3 {
            self = .code(code)
        } else if characters.count == 3, characters[1...] == ["X", "X"], let digit = characters[0].wholeNumberValue,
            (1...5).contains(digit)
        {
            self = .range(digit)
        } else {
            return nil
        }
    }
}
