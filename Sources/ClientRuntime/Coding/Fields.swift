nonisolated extension APIClient {
    /// The one key type of all models: a type for each would be most of their size.
    struct FieldKey: CodingKey, ExpressibleByStringLiteral {
        let stringValue: String

        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            return nil
        }

        init(stringLiteral value: String) {
            stringValue = value
        }
    }

    /// The properties of an object that is being read.
    struct Fields {
        private let container: KeyedDecodingContainer<FieldKey>

        init(from decoder: any Decoder) throws {
            container = try decoder.container(keyedBy: FieldKey.self)
        }

        /// A required property.
        func value<Value: Decodable>(_ key: FieldKey) throws -> Value {
            do {
                return try container.decode(Value.self, forKey: key)
            } catch {
                throw located(error, key)
            }
        }

        /// An optional property; `null` is taken for its absence.
        func optional<Value: Decodable>(_ key: FieldKey) throws -> Value? {
            do {
                return try container.decodeIfPresent(Value.self, forKey: key)
            } catch {
                throw located(error, key)
            }
        }

        /// An optional property of any value, `null` among them.
        func free(_ key: FieldKey) throws -> JSON? {
            guard container.contains(key) else { return nil }
            let json: JSON = try value(key)
            return json
        }

        /// An optional property whose `null` means something of its own.
        func nullable<Value: Decodable>(_ key: FieldKey) throws -> Nullable<Value>? {
            guard container.contains(key) else { return nil }
            return Nullable(try optional(key))
        }

        func value<Format: WireFormat>(_ key: FieldKey, as format: Format) throws -> Format.Value {
            try decoded(value(key), key, format)
        }

        func optional<Format: WireFormat>(_ key: FieldKey, as format: Format) throws -> Format.Value? {
            try optional(key).map { try decoded($0, key, format) }
        }

        func nullable<Format: WireFormat>(_ key: FieldKey, as format: Format) throws -> Nullable<Format.Value>? {
            guard container.contains(key) else { return nil }
            return Nullable(try optional(key, as: format))
        }

        /// All properties but those that have a name in the model.
        func others<Value: Decodable>(besides known: Set<String>) throws -> [String: Value] {
            var others: [String: Value] = [:]
            for key in container.allKeys where !known.contains(key.stringValue) {
                // By its own type: as an optional, a `null` that is kept would be lost.
                let other: Value = try value(key)
                others[key.stringValue] = other
            }
            return others
        }

        func others<Format: WireFormat>(
            besides known: Set<String>, as format: Format
        ) throws -> [String: Format.Value] {
            let others: [String: Format.Wire] = try others(besides: known)
            return try Dictionary(uniqueKeysWithValues: others.map { name, wire in
                (name, try decoded(wire, FieldKey(stringValue: name), format))
            })
        }

        private func decoded<Format: WireFormat>(
            _ wire: Format.Wire, _ key: FieldKey, _ format: Format
        ) throws -> Format.Value {
            guard let value = format.decode(wire) else {
                throw mismatch(format.expectation, at: container.codingPath + [key])
            }
            return value
        }

        /// Where a number does not fit, Foundation throws an error of its own that does not say where it is.
        private func located(_ error: any Error, _ key: FieldKey) -> any Error {
            error is DecodingError ? error : mismatch("a number that fits its type", at: container.codingPath + [key])
        }
    }

    /// The properties of an object that is being written. An optional property that is `nil` is left out.
    struct FieldWriter {
        private var container: KeyedEncodingContainer<FieldKey>

        init(to encoder: any Encoder) {
            container = encoder.container(keyedBy: FieldKey.self)
        }

        /// A property that is always written; `nil` as `null`.
        mutating func write<Value: Encodable>(_ value: Value, _ key: FieldKey) throws {
            try container.encode(value, forKey: key)
        }

        mutating func write<Format: WireFormat>(_ value: Format.Value, _ key: FieldKey, as format: Format) throws {
            try container.encode(try format.encode(value), forKey: key)
        }

        /// A property that is written unless it is `nil`.
        mutating func optional<Value: Encodable>(_ value: Value?, _ key: FieldKey) throws {
            try container.encodeIfPresent(value, forKey: key)
        }

        mutating func optional<Format: WireFormat>(
            _ value: Format.Value?, _ key: FieldKey, as format: Format
        ) throws {
            try container.encodeIfPresent(try value.map(format.encode), forKey: key)
        }

        mutating func optional<Format: WireFormat>(
            _ value: Nullable<Format.Value>?, _ key: FieldKey, as format: Format
        ) throws {
            guard let value else { return }
            try container.encode(try value.value.map(format.encode), forKey: key)
        }

        mutating func others<Value: Encodable>(_ values: [String: Value]) throws {
            for (name, value) in values {
                try container.encode(value, forKey: FieldKey(stringValue: name))
            }
        }

        mutating func others<Format: WireFormat>(_ values: [String: Format.Value], as format: Format) throws {
            try others(values.mapValues(format.encode))
        }
    }
}
