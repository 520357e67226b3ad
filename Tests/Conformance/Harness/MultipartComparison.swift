import Foundation

/// Finds the difference between the parts of a form and those of a scenario.
struct MultipartComparison {
    let body: Scenario.Body
    let type: String
    let bytes: Data

    var problem: String? {
        guard Scenario.Body.essence(type) == "multipart/form-data" else { return "the body's type is '\(type)'" }
        guard let parts = MultipartReader(type: type).parts(bytes) else { return "the body is no multipart" }
        var rest = parts
        for file in body.files ?? [] {
            guard let index = rest.firstIndex(where: { isPart($0, file) }) else {
                return "no part is \(file.fieldname), \(file.originalname), \(file.mimetype), of \(file.bytes) bytes"
            }
            rest.remove(at: index)
        }
        guard case .object(let members)? = body.multipart else { return leftover(rest) }
        for (name, value) in members {
            let own = rest.filter { $0.name == name }
            guard isLike(own, value) else {
                return "the part \(name) is \(own.map(\.text)), not \(value.text)"
            }
            rest.removeAll { $0.name == name }
        }
        return leftover(rest)
    }

    private func leftover(_ parts: [MultipartReader.Part]) -> String? {
        parts.first.map { "there is one more part, \($0.name)" }
    }

    private func isPart(_ part: MultipartReader.Part, _ file: Scenario.File) -> Bool {
        part.name == file.fieldname && part.filename == file.originalname && part.contentType == file.mimetype
            && part.data == Scenario.Body.sample(count: file.bytes)
    }

    /// A list has a part for each element (OpenAPI 3.1 §4.8.14.4).
    private func isLike(_ parts: [MultipartReader.Part], _ value: WireJSON) -> Bool {
        if case .array(let elements) = value, parts.count == elements.count {
            return zip(parts, elements).allSatisfy { isLike($0, $1) }
        }
        guard parts.count == 1, let part = parts.first else { return false }
        return isLike(part, value)
    }

    private func isLike(_ part: MultipartReader.Part, _ value: WireJSON) -> Bool {
        switch value {
        case .object, .array:
            let json = part.contentType == "application/json" ? try? WireJSON(parsing: part.data) : nil
            return json.map { Likeness.isLike($0, value) } ?? false
        default: return part.text == value.plainText
        }
    }
}
