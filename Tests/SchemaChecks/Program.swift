import Foundation

/// Reads each instance as the type of its schema, and prints what it is written as, and which case of a union it was.
@main enum Program {
    static func main() throws {
        let text = try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8)
        // A line feed, unlike a line break, is in no JSON text.
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
            // At once, so that what comes before a crash is known.
            try FileHandle.standardOutput.write(contentsOf: bytes)
        }
    }

    struct Result: Encodable {
        var output: String?
        var error: String?
        /// The value of an instance that is a case of a union.
        var `case`: String?
        /// The type of what the case has.
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
