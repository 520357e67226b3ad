public import Foundation

nonisolated extension APIClient {
    /// Any JSON value: one that the API leaves open, or one that this client does not know yet.
    public enum JSON: Hashable, Sendable {
        /// The value `null`.
        case null
        /// The value `true` or `false`.
        case bool(Bool)
        /// A number without a fraction that an `Int` can hold.
        case integer(Int)
        /// Any other number that a `Double` holds with all its digits.
        case number(Double)
        /// Any other number, as its text: with all digits if the client has the feature `fast-json`, else with the
        /// first 38, the digits of a `Decimal`.
        case numeral(String)
        /// A string.
        case string(String)
        /// The elements of an array.
        case array([JSON])
        /// The members of an object by name.
        case object([String: JSON])
    }
}

nonisolated extension APIClient.JSON {
    /// The member of an object; `nil` if there is none, or if the value is no object.
    public subscript(name: String) -> Self? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    /// The element of an array; `nil` if there is none, or if the value is no array.
    public subscript(index: Int) -> Self? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    /// The text of a string; `nil` for any other value.
    public var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The value of a number without a fraction that an `Int` can hold; `nil` for any other value.
    public var int: Int? {
        switch self {
        case .integer(let number): number
        case .number(let number): Int(exactly: number)
        default: nil
        }
    }

    /// The value of any number, or the nearest `Double`; `nil` for any other value.
    public var double: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        case .numeral(let number): Double(number).flatMap { $0.isFinite ? $0 : nil }
        default: nil
        }
    }

    /// The value of any number to 38 digits; `nil` for any other value.
    public var decimal: Decimal? {
        switch self {
        case .integer(let number): Decimal(number)
        case .number(let number): Decimal(string: number.description)
        case .numeral(let number): Decimal(string: number).flatMap { $0.isFinite ? $0 : nil }
        default: nil
        }
    }

    /// The value of `true` or `false`; `nil` for any other value.
    public var bool: Bool? {
        if case .bool(let flag) = self { flag } else { nil }
    }

    /// The elements of an array; `nil` for any other value.
    public var array: [Self]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The members of an object; `nil` for any other value.
    public var object: [String: Self]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// Decodes the value as a type.
    ///
    /// - Throws: `DecodingError` if the value does not fit, with the path to the part that does not.
    public func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        try APIClient.JSONCoding.decode(type, from: APIClient.JSONCoding.encode(self))
    }

    /// The keys of an object; empty for any other value.
    var keys: Set<String> {
        if case .object(let members) = self { Set(members.keys) } else { [] }
    }

    /// Merges the members of another object, and those of nested objects. A value that is no object is replaced.
    mutating func merge(_ other: Self) {
        guard case .object(var members) = self, case .object(let others) = other else {
            self = other
            return
        }
        for (name, value) in others { members[name, default: value].merge(value) }
        self = .object(members)
    }

    /// Returns an object without some of its members, or any other value unchanged.
    package func without(_ keys: Set<String>) -> Self {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { !keys.contains($0.key) })
    }

    init?(data: Data) {
        let response = APIClient.ReceivedResponse(status: 200, headers: [:], body: data)
        guard !data.isEmpty, let value = try? response.json(Self.self) else { return nil }
        self = value
    }

    init<Value: Encodable>(encoding value: Value) throws {
        self = try APIClient.JSONCoding.decode(Self.self, from: APIClient.JSONCoding.encode(value))
    }

    mutating func set(_ value: Self, at path: ArraySlice<String>) {
        guard let name = path.first else {
            self = value
            return
        }
        var members: [String: Self] = [:]
        if case .object(let own) = self {
            members = own
        }
        members[name, default: .object([:])].set(value, at: path.dropFirst())
        self = .object(members)
    }
}

nonisolated extension APIClient.JSON: Codable {
    public init(from decoder: any Decoder) throws {
        switch try APIClient.JSONKind(of: decoder) {
        case .null: self = .null
        case .string(let text): self = .string(text)
        case .bool(let flag): self = .bool(flag)
        case .integer(let number): self = .integer(number)
        case .number(let number): self = Self.exact(number, in: decoder)
        case .array(let elements): self = .array(try Self.elements(elements))
        case .object(let members): self = .object(try Self.members(members))
        }
    }

    /// Returns a number with all its digits.
    private static func exact(_ number: Double, in decoder: any Decoder) -> Self {
        //% if fastJSON
        if let reader = decoder as? APIClient.JSONReader { return reader.json(number) }
        //% end
        guard let decimal = try? decoder.singleValueContainer().decode(Decimal.self), decimal.isFinite,
            decimal != Decimal(string: number.description)
        else { return .number(number) }
        return .numeral(decimal.description)
    }

    // These are separate functions so that a level of nesting uses less stack.

    private static func elements(_ container: any UnkeyedDecodingContainer) throws -> [Self] {
        var container = container
        var elements: [Self] = []
        while !container.isAtEnd {
            elements.append(try container.decode(Self.self))
        }
        return elements
    }

    private static func members(
        _ container: KeyedDecodingContainer<APIClient.FieldKey>
    ) throws -> [String: Self] {
        var members: [String: Self] = [:]
        for key in container.allKeys {
            members[key.stringValue] = try container.decode(Self.self, forKey: key)
        }
        return members
    }

    /// Returns a number with as many digits as Foundation can write.
    private static func decimal(_ number: String) throws -> Decimal {
        guard let decimal = Self.numeral(number).decimal else {
            throw APIClient.Unrepresentable(description: "\(number) is beyond the numbers that can be written")
        }
        return decimal
    }

    public func encode(to encoder: any Encoder) throws {
        if case .object(let members) = self {
            // Members are written one by one, because the object may be part of another.
            var container = encoder.container(keyedBy: APIClient.FieldKey.self)
            for (name, value) in members { try container.encode(value, forKey: APIClient.FieldKey(stringValue: name)) }
            return
        }
        //% if fastJSON
        if case .numeral(let number) = self, let writer = encoder as? APIClient.JSONWriter {
            return try writer.put(numeral: number)
        }
        //% end
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let flag): try container.encode(flag)
        case .integer(let number): try container.encode(number)
        case .number(let number): try container.encode(number)
        case .numeral(let number): try container.encode(Self.decimal(number))
        case .string(let text): try container.encode(text)
        case .array(let elements): try container.encode(elements)
        case .object: break
        }
    }
}

nonisolated extension APIClient.JSON: CustomStringConvertible {
    /// The value as JSON text on one line, with members sorted by name.
    public var description: String {
        guard let data = try? APIClient.JSONCoding.encode(self) else { return "a number that JSON has no form for" }
        return String(decoding: data, as: UTF8.self)
    }
}

nonisolated extension APIClient.JSON {
    /// Returns the raw value of an enum as JSON text.
    static func text(of value: Any) -> String {
        (value as? String).map { Self.string($0).description } ?? "\(value)"
    }
}

nonisolated extension APIClient.JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(nilLiteral: ()) { self = .null }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: Self...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, Self)...) {
        self = .object(Dictionary(elements) { $1 })
    }
}
