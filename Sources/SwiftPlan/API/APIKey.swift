import OpenAPI

/// The identity of a client's name across runs: the place in the spec that the name stands for.
///
/// Places depend neither on the folder of the spec nor on the order of its contents.
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
        public var place: String
        /// True for the sent type, if it differs from the received type.
        public var isSent: Bool
        /// The number of the type, from 1, if one schema becomes several types.
        public var number: Int

        /// Creates a step at a place in the spec. `number` counts from 1.
        public init(_ place: String, isSent: Bool = false, number: Int = 1) {
            self.place = place
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

    /// Creates a key from places. Each step is the first received type of its place.
    public init(_ kind: Kind, _ places: String...) {
        self.init(kind, steps: places.map { Step($0) })
    }
}

extension APIKey: Comparable, CustomStringConvertible {
    /// The key as text for people.
    public var description: String {
        steps.map(\.place).reduce("") { text, place in
            text.isEmpty || place.first == "/" || text.last == "#" ? text + place : text + "/" + place
        }
    }

    public static func < (lhs: Self, rhs: Self) -> Bool {
        if lhs.kind != rhs.kind { return lhs.kind.rawValue < rhs.kind.rawValue }
        return lhs.steps.lexicographicallyPrecedes(rhs.steps)
    }
}

extension APIKey.Step: Comparable {
    /// True if the step continues the pointer of the step before.
    public var isWithin: Bool { place.utf8.first == UInt8(ascii: "/") }

    public static func < (lhs: Self, rhs: Self) -> Bool {
        if lhs.place != rhs.place { return lhs.place < rhs.place }
        return (lhs.isSent ? 1 : 0, lhs.number) < (rhs.isSent ? 1 : 0, rhs.number)
    }
}

extension APIKey {
    /// Returns the key of a part of the thing.
    public func part(_ kind: Kind, _ places: String...) -> APIKey {
        APIKey(kind, steps: steps + places.map { Step($0) })
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

    /// Returns the key of a type within this type or group. Its place is relative to the schema of this type, if it is
    /// within that schema.
    ///
    /// - Parameter own: The pointer to the schema of this type.
    func nested(_ pointer: String, from own: String) -> APIKey {
        part(.type, Self.place(of: pointer, from: own))
    }

    /// Returns a pointer, or only its rest if it continues `own`.
    public static func place(of pointer: String, from own: String) -> String {
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

    /// The place of the last step.
    public var lastPlace: String { steps.last?.place ?? "" }

    /// The pointer to the schema of a type, joined from its steps.
    public var pointer: String {
        steps.reduce("") { pointer, step in step.isWithin ? pointer + step.place : step.place }
    }
}

extension APIKey {
    /// Returns the key of a part of a type, from the pointer to the part's schema.
    func partOfType(_ kind: Kind, at pointer: String) -> APIKey {
        part(kind, Self.place(of: pointer, from: self.pointer))
    }
}
