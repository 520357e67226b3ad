//% if rareFormats
public import Foundation

//% end
nonisolated extension APIClient {
    /// An enum that also keeps values which the API's description does not have. Its description is its raw value.
    public protocol OpenEnum: RawRepresentable, CaseIterable, CustomStringConvertible {
        /// Creates the case for a raw value, which may be one that the API's description does not have.
        init(rawValue: Self.RawValue)
    }
}

nonisolated extension APIClient.OpenEnum {
    public var description: String { "\(rawValue)" }
}

nonisolated extension APIClient.OpenEnum where Self.RawValue: Decodable & Equatable {
    /// Reads a value, and reports an unknown one if unexpected values are collected.
    fileprivate init(reading decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer().decode(Self.RawValue.self)
        self.init(rawValue: value)
        //% if log
        guard let unexpectedValues = APIClient.UnexpectedValueCollector.of(decoder),
            !Self.allCases.contains(where: { $0.rawValue == value })
        else { return }
        unexpectedValues.add(["\(Self.self) has no value \(APIClient.JSON.text(of: value))"], at: decoder.codingPath)
        //% end
    }
}

// Each kind of raw value has its initializer, since Swift already has one for all `RawRepresentable` types.

nonisolated extension APIClient.OpenEnum where Self: Decodable, Self.RawValue == String {
    public init(from decoder: any Decoder) throws { try self.init(reading: decoder) }
}

nonisolated extension APIClient.OpenEnum where Self: Decodable, Self.RawValue == Int {
    public init(from decoder: any Decoder) throws { try self.init(reading: decoder) }
}

nonisolated extension APIClient.OpenEnum where Self: Decodable, Self.RawValue == Int64 {
    public init(from decoder: any Decoder) throws { try self.init(reading: decoder) }
}

nonisolated extension APIClient.OpenEnum where Self: Decodable, Self.RawValue == UInt64 {
    public init(from decoder: any Decoder) throws { try self.init(reading: decoder) }
}

nonisolated extension APIClient.OpenEnum where Self: Decodable, Self.RawValue == Double {
    public init(from decoder: any Decoder) throws { try self.init(reading: decoder) }
}
//% if rareFormats

nonisolated extension APIClient.OpenEnum where Self: Decodable, Self.RawValue == Decimal {
    public init(from decoder: any Decoder) throws { try self.init(reading: decoder) }
}

nonisolated extension APIClient.OpenEnum where Self: Encodable, Self.RawValue == Decimal {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
//% end
//% if json

nonisolated extension APIClient.OpenEnum where Self: Decodable, Self.RawValue == APIClient.JSON {
    public init(from decoder: any Decoder) throws { try self.init(reading: decoder) }
}

nonisolated extension APIClient.OpenEnum where Self: Encodable, Self.RawValue == APIClient.JSON {
    public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }
}
//% end
