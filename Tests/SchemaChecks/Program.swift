import Foundation

/// Decodes each instance as the type of its schema, and prints the encoded value and the case of a union.
@main enum Program {
    static func main() throws {
        let text = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
        // Splits at line feeds, because JSON texts here have no line feed but may have other line breaks.
        for line in text.utf8.split(separator: 10) {
            guard let tab = line.firstIndex(of: 9) else { continue }
            var result: Result
            do {
                result = try again(String(Substring(line[..<tab])), Data(line[line.index(after: tab)...]))
            } catch {
                result = Result(error: "\(error)")
            }
            var bytes = try JSONEncoder().encode(result)
            bytes.append(10)
            // Writes each result at once, so that a crash does not lose it.
            try FileHandle.standardOutput.write(contentsOf: bytes)
        }
    }

    struct Result: Encodable {
        var output: String?
        var error: String?
        /// The name of the case if the value is a union.
        var `case`: String?
        /// The type of the case's associated value.
        var payload: String?
    }

    static func again<Model: Codable>(_ type: Model.Type, _ value: Data) throws -> Result {
        let model = try JSONDecoder().decode(type, from: value)
        var result = Result()
        result.output = String(decoding: try JSONEncoder().encode(model), as: UTF8.self)
        guard var value = Mirror(reflecting: model).children.first?.value else { return result }
        while Mirror(reflecting: value).displayStyle == .optional {
            guard let wrapped = Mirror(reflecting: value).children.first?.value else { return result }
            value = wrapped
        }
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .enum, let member = mirror.children.first {
            result.case = member.label
            result.payload = "\(Swift.type(of: member.value))"
        }
        return result
    }

    static func again(_ name: String, _ value: Data) throws -> Result {
        switch name {
        // The schemas.
        default: throw CocoaError(.coderInvalidValue)
        }
    }
}
