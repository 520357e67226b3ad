import Diagnostics
import YAMLTree

/// A reader of the Responses Object (OpenAPI 3.1 §4.8.16).
struct ResponsesReader {
    let context: ReadingContext
    /// The method of the operation.
    let method: String

    func read(_ operation: ObjectReader) -> [Response] {
        guard let node = operation["responses"] else {
            if operation.node.file.version == .v3_0 {
                operation.reportMissing("responses", consequence: "nothing is known of its responses")
            }
            return []
        }
        guard let node = context.followed(node, as: .responses)?.node,
            let object = ObjectReader(node, as: .responses, in: context)
        else { return [] }
        return object.ownMembers.compactMap { name, node in
            guard let status = Response.Status(name) else {
                reportInvalid(name, node)
                return nil
            }
            guard var response = ResponseReader(context: context).read(node) else { return nil }
            response.status = status
            return withoutImpossibleBody(response, node)
        }
    }

    private func withoutImpossibleBody(_ response: Response, _ node: SourceNode) -> Response {
        guard method == "HEAD" || response.status.isBodiless, !response.content.isEmpty else { return response }
        let subject = method == "HEAD" ? "a response to HEAD" : "a response of status \(response.status)"
        context.report(
            .contentWithoutBody, "\(subject) has no body in HTTP; its content is left out", at: node.location, in: node)
        var response = response
        response.content = []
        return response
    }

    private func reportInvalid(_ name: String, _ node: SourceNode) {
        context.report(
            .invalidStatus, "'\(name)' is not a status; the response is left out", at: node.location, in: node,
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
