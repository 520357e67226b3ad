import OpenAPI

/// The identity of a client's name across runs: the thing in the spec that the name stands for.
///
/// Keys depend neither on the folder of the spec nor on the order of its contents.
public struct APIKey: Hashable, Sendable {
    /// The kind of the named thing.
    public enum Kind: String, Sendable, CaseIterable {
        /// The thing of the same name. `value` is a value of an enum, and `member` a member of a union.
        case type, property, value, member, group, call, parameter, body, response, header, error, credential, server
    }

    /// A step on the path to the named thing.
    public struct Step: Hashable, Sendable {
        /// For a schema, the JSON pointer. The file's path relative to the spec's folder precedes it, unless the file
        /// is the root. A pointer that continues the pointer of the step before has only the rest. For anything else,
        /// the name in the spec.
        public var token: String
        /// True for the sent type, if it differs from the received type.
        public var isSent: Bool
        /// The number of the type, from 1, if one schema becomes several types.
        public var number: Int

        /// Creates a step from its token. `number` counts from 1.
        public init(_ token: String, isSent: Bool = false, number: Int = 1) {
            self.token = token
            self.isSent = isSent
            self.number = number
        }
    }

    /// The kind of the named thing.
    public var kind: Kind
    /// The steps, from the outermost thing to the named thing; never empty.
    public var steps: [Step]

    /// Creates a key from steps, which must not be empty.
    public init(_ kind: Kind, steps: [Step]) {
        self.kind = kind
        self.steps = steps
    }

    /// Creates a key from tokens. Each step is the first received type of its schema.
    public init(_ kind: Kind, _ tokens: String...) {
        self.init(kind, steps: tokens.map { Step($0) })
    }
}

extension APIKey: Comparable, CustomStringConvertible {
    /// The key as text for people.
    public var description: String {
        steps.map(\.token).reduce("") { text, token in
            text.isEmpty || token.first == "/" || text.last == "#" ? text + token : text + "/" + token
        }
    }

    public static func < (lhs: Self, rhs: Self) -> Bool {
        if lhs.kind != rhs.kind { return lhs.kind.rawValue < rhs.kind.rawValue }
        return lhs.steps.lexicographicallyPrecedes(rhs.steps)
    }
}

extension APIKey.Step: Comparable {
    /// True if the step continues the pointer of the step before.
    public var isWithin: Bool { token.utf8.first == UInt8(ascii: "/") }

    public static func < (lhs: Self, rhs: Self) -> Bool {
        if lhs.token != rhs.token { return lhs.token < rhs.token }
        return (lhs.isSent ? 1 : 0, lhs.number) < (rhs.isSent ? 1 : 0, rhs.number)
    }
}

extension APIKey {
    /// Returns the key of a part of the thing.
    public func part(_ kind: Kind, _ tokens: String...) -> APIKey {
        APIKey(kind, steps: steps + tokens.map { Step($0) })
    }

    /// The key of the type that is sent, if it differs from the received one.
    var sent: APIKey { changingLast { $0.isSent = true } }

    /// The key of the type that is received.
    var received: APIKey { changingLast { $0.isSent = false } }

    /// Returns the key of one of several types of the schema.
    func numbered(_ number: Int) -> APIKey { changingLast { $0.number = number } }

    private func changingLast(_ change: (inout Step) -> Void) -> APIKey {
        var key = self
        if let last = key.steps.indices.last { change(&key.steps[last]) }
        return key
    }

    /// Returns the key of a type within this type or group. Its pointer is relative to the schema of this type, if it is
    /// within that schema.
    ///
    /// - Parameter own: The pointer to the schema of this type.
    func nested(_ pointer: String, from own: String) -> APIKey {
        part(.type, Self.relativePointer(of: pointer, from: own))
    }

    /// Returns a pointer, or only its rest if it continues `own`.
    public static func relativePointer(of pointer: String, from own: String) -> String {
        guard !own.isEmpty, pointer.hasPrefix(own) else { return pointer }
        let rest = pointer.dropFirst(own.count)
        return rest.first == "/" ? String(rest) : pointer
    }

    /// The type or group that contains a type; `nil` for a type at the top level, and for all other things.
    public var parent: APIKey? {
        kind == .type && steps.count > 1 ? APIKey(.type, steps: outer(1)) : nil
    }

    /// The owner of a part: the type of a property, or the call of an argument. It is `nil` for other things.
    public var owner: APIKey? {
        switch kind {
        case .property, .value, .member: APIKey(.type, steps: outer(1))
        case .body, .response: APIKey(.call, steps: outer(1))
        case .parameter: APIKey(.call, steps: outer(2))
        case .type, .group, .call, .header, .error, .credential, .server: nil
        }
    }

    /// Returns the steps without the last `count`.
    private func outer(_ count: Int) -> [Step] { Array(steps.prefix(max(0, steps.count - count))) }

    /// The token of the last step.
    public var lastToken: String { steps.last?.token ?? "" }

    /// The pointer to the schema of a type, joined from its steps.
    public var pointer: String {
        steps.reduce("") { pointer, step in step.isWithin ? pointer + step.token : step.token }
    }
}

extension APIKey {
    /// Returns the key of a part of a type, from the pointer to the part's schema.
    func partOfType(_ kind: Kind, at pointer: String) -> APIKey {
        part(kind, Self.relativePointer(of: pointer, from: self.pointer))
    }
}
