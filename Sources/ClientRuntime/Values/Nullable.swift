nonisolated extension APIClient {
    /// The value of a property that may be sent as `null`. The property is an optional `Nullable`: `nil` leaves it out,
    /// `.null` sends `null`, which means "remove" in a PATCH, and any other value is sent unchanged.
    public enum Nullable<Value> {
        /// The JSON value `null`.
        case null
        /// Any other value.
        case value(Value)

        /// Creates a value; `nil` becomes `.null`.
        public init(_ value: Value?) {
            self = value.map(Self.value) ?? .null
        }

        /// The value; `nil` for `null`.
        public var value: Value? {
            if case .value(let value) = self { value } else { nil }
        }
    }
}

nonisolated extension APIClient.Nullable: Equatable where Value: Equatable {}
nonisolated extension APIClient.Nullable: Hashable where Value: Hashable {}
nonisolated extension APIClient.Nullable: Sendable where Value: Sendable {}

nonisolated extension APIClient.Nullable: Decodable where Value: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self = container.decodeNil() ? .null : .value(try container.decode(Value.self))
    }
}

nonisolated extension APIClient.Nullable: Encodable where Value: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .value(let value): try container.encode(value)
        }
    }
}

nonisolated extension APIClient.Nullable: ExpressibleByUnicodeScalarLiteral
where Value: ExpressibleByStringLiteral, Value.StringLiteralType == String {
    public init(unicodeScalarLiteral value: String) { self = .value(Value(stringLiteral: value)) }
}

nonisolated extension APIClient.Nullable: ExpressibleByExtendedGraphemeClusterLiteral
where Value: ExpressibleByStringLiteral, Value.StringLiteralType == String {
    public init(extendedGraphemeClusterLiteral value: String) { self = .value(Value(stringLiteral: value)) }
}

nonisolated extension APIClient.Nullable: ExpressibleByStringLiteral
where Value: ExpressibleByStringLiteral, Value.StringLiteralType == String {
    public init(stringLiteral value: String) { self = .value(Value(stringLiteral: value)) }
}

nonisolated extension APIClient.Nullable: ExpressibleByIntegerLiteral where Value: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Value.IntegerLiteralType) { self = .value(Value(integerLiteral: value)) }
}

nonisolated extension APIClient.Nullable: ExpressibleByFloatLiteral where Value: ExpressibleByFloatLiteral {
    public init(floatLiteral value: Value.FloatLiteralType) { self = .value(Value(floatLiteral: value)) }
}

nonisolated extension APIClient.Nullable: ExpressibleByBooleanLiteral where Value: ExpressibleByBooleanLiteral {
    public init(booleanLiteral value: Value.BooleanLiteralType) { self = .value(Value(booleanLiteral: value)) }
}
