import OpenAPI
import SwiftPlan

/// The words in the records of a surface, for the reader and the writer.
enum SurfaceRecords {
    /// The place of most schemas.
    static let components = "#/components/schemas/"
    /// The prefix of the name of a client's type.
    static let reference = "."
    static let bytes = "bytes"
    static let events = "stream"
    static let lines = "lines"
    static let dictionary = "*"
    static let optional = "?"

    /// The size in bytes up to which the contents of a type are repeated, even if another type has the same.
    static let mostRepeatedBytes = 60

    static func position(ofSchema name: String) -> TypePosition {
        TypePosition(
            owner: APIKey(.type, steps: []), place: components + name, name: ImpliedName.upper(lastToken(of: name)),
            directions: .received, depth: 0)
    }

    /// The position of a type that has a record of its own.
    static func position(of key: APIKey) -> TypePosition {
        TypePosition(owner: APIKey(.type, steps: []), place: key.lastPlace, directions: .received, depth: 0)
    }

    /// `Pet` of `#/components/schemas/Pet`
    static func lastToken(of pointer: String) -> String {
        let slash = pointer.utf8.lastIndex(of: UInt8(ascii: "/"))
        return JSONPointer.unescaped(slash.map { String(pointer[pointer.utf8.index(after: $0)...]) } ?? pointer)
    }

    static func words(for directions: Directions) -> String {
        [directions.contains(.sent) ? "sent" : nil, directions.contains(.received) ? "received" : nil]
            .compactMap(\.self).joined(separator: " ")
    }

    static func directions(_ words: String) -> Directions {
        let words = words.split(separator: " ")
        return Directions(isSent: words.contains("sent"), isReceived: words.contains("received"))
    }

    /// The encoding of a parameter unless the records have another.
    static func usualEncoding(_ place: String) -> String {
        place == "path" || place == "header" ? "simple" : "form exploded"
    }

    static let json = "application/json"

    /// The group and the name in an `operationId`: `repos/list-for-org`.
    static func implied(by source: String?) -> (group: String, name: String) {
        guard let source else { return ("", "") }
        let separator = source.utf8.firstIndex(of: UInt8(ascii: "/")) ?? source.utf8.firstIndex(of: UInt8(ascii: "."))
        guard let separator else { return ("", ImpliedName.lower(source)) }
        return (String(source[..<separator]), ImpliedName.lower(String(source[source.utf8.index(after: separator)...])))
    }

    /// The names between the braces of a path.
    static func variables(of path: String) -> [String] {
        path.utf8.split(separator: UInt8(ascii: "{")).dropFirst().compactMap { part in
            part.firstIndex(of: UInt8(ascii: "}")).map { String(Substring(part[..<$0])) }
        }
    }
}
