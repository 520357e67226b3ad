import OpenAPI
import SwiftPlan

/// The keywords and defaults in the records of a surface, which the reader and the writer share.
enum SurfaceRecords {
    /// The pointer that precedes the names of most schemas.
    static let components = "#/components/schemas/"
    /// The prefix of a reference to a type of the client.
    static let reference = "."
    static let bytes = "bytes"
    static let events = "stream"
    static let lines = "lines"
    static let dictionary = "*"
    static let optional = "?"

    /// The size in bytes up to which the parts of a type are written, even if another type has the same parts.
    static let maximumRepeatedBytes = 60

    static func position(ofSchema name: String) -> TypePosition {
        TypePosition(
            owner: APIKey(.type, steps: []), pointer: components + name, name: ImpliedName.upper(lastToken(of: name)),
            directions: .received, depth: 0)
    }

    /// Returns the position of a type in the section `types`.
    static func position(of key: APIKey) -> TypePosition {
        TypePosition(owner: APIKey(.type, steps: []), pointer: key.lastToken, directions: .received, depth: 0)
    }

    /// Returns the last token of a JSON pointer: `Pet` for `#/components/schemas/Pet`.
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

    /// Returns the encoding of a parameter if the records give none.
    static func usualEncoding(_ placement: String) -> String {
        placement == "path" || placement == "header" ? "simple" : "form exploded"
    }

    static let json = "application/json"

    /// Returns the group and the name that an `operationId` such as `repos/list-for-org` implies.
    static func implied(by source: String?) -> (group: String, name: String) {
        guard let source else { return ("", "") }
        let separator = source.utf8.firstIndex(of: UInt8(ascii: "/")) ?? source.utf8.firstIndex(of: UInt8(ascii: "."))
        guard let separator else { return ("", ImpliedName.lower(source)) }
        return (String(source[..<separator]), ImpliedName.lower(String(source[source.utf8.index(after: separator)...])))
    }

    /// Returns the names between the braces of a path template.
    static func variables(of path: String) -> [String] {
        path.utf8.split(separator: UInt8(ascii: "{")).dropFirst().compactMap { part in
            part.firstIndex(of: UInt8(ascii: "}")).map { String(Substring(part[..<$0])) }
        }
    }
}
