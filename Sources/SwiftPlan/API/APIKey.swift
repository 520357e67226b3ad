import OpenAPI

/// What a name of the client stands for: a place in the spec, by which it is known from one run to the next.
///
/// Paths do not depend on where the spec lies, nor on the order of what is in it.
public struct APIKey: Hashable, Sendable {
    /// What is named.
    public enum Kind: String, Sendable, CaseIterable {
        case type, property, value, member, group, call, parameter, body, response, header, error, credential, server
    }

    public var kind: Kind
    /// A JSON pointer, behind the file's path from the folder of the spec where it is another than the root; of a part
    /// of something, that thing's path and more.
    public var path: String

    public init(_ kind: Kind, _ path: String) {
        self.kind = kind
        self.path = path
    }
}

extension APIKey: Comparable, CustomStringConvertible {
    public var description: String { "\(kind.rawValue) \(path)" }

    /// `nil` for a text that is no description of a key.
    public init?(_ text: String) {
        guard let space = text.firstIndex(of: " "), let kind = Kind(rawValue: String(text[..<space])) else { return nil }
        self.init(kind, String(text[text.index(after: space)...]))
    }

    public static func < (lhs: Self, rhs: Self) -> Bool {
        (lhs.kind.rawValue, lhs.path) < (rhs.kind.rawValue, rhs.path)
    }
}

extension APIKey {
    /// A part of what the key means.
    func part(_ kind: Kind, _ steps: String...) -> APIKey {
        APIKey(kind, path + steps.map { "/" + JSONPointer.escaped($0) }.joined())
    }

    /// The same schema, where it is another type in what is sent.
    var sent: APIKey { APIKey(kind, path + Self.sentMark) }

    /// The same schema as it is received.
    var received: APIKey {
        path.hasSuffix(Self.sentMark) ? APIKey(kind, String(path.dropLast(Self.sentMark.count))) : self
    }

    /// A type within this type or group: by where its schema is, from that of this one if it is a part of it.
    ///
    /// - Parameter own: Where the schema of this one is.
    func nested(_ pointer: String, from own: String) -> APIKey {
        let rest = pointer.hasPrefix(own) ? pointer.dropFirst(own.count) : ""
        return APIKey(.type, path + Self.within + (rest.first == "/" ? String(rest) : pointer))
    }

    /// The key of what a nested type is in.
    public var parent: String? {
        path.ranges(of: Self.within).last.map { String(path[..<$0.lowerBound]) }
    }

    /// Where the schema of a type is.
    var pointer: String {
        let steps = path.split(separator: Self.within)
        let pointer = steps.reduce("") { pointer, step in step.hasPrefix("/") ? pointer + step : String(step) }
        return pointer.replacing(Self.sentMark, with: "")
    }

    private static let within = " > "
    private static let sentMark = " (sent)"
}
