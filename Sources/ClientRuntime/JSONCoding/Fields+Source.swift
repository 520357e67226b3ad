nonisolated extension APIClient.Fields {
    /// The source of an object's fields: the JSON text if the decoder is a `JSONReader`, else the decoder's container.
    struct Source {
        private let members: APIClient.JSONReader.Members?
        private let other: KeyedDecodingContainer<APIClient.FieldKey>?

        init(_ decoder: any Decoder) throws {
            members = try (decoder as? APIClient.JSONReader)?.members()
            other = members == nil ? try decoder.container(keyedBy: APIClient.FieldKey.self) : nil
        }

        var codingPath: [any CodingKey] {
            members.map { $0.tape.path(to: $0.object) } ?? other?.codingPath ?? []
        }

        var allKeys: [APIClient.FieldKey] {
            members?.names.map(APIClient.FieldKey.init(stringValue:)) ?? other?.allKeys ?? []
        }

        func contains(_ key: APIClient.FieldKey) -> Bool {
            other?.contains(key) ?? (members?.find(key.stringValue) != nil)
        }

        //% if partialLists
        func decodeNil(forKey key: APIClient.FieldKey) throws -> Bool {
            members == nil ? try foreign(key).decodeNil(forKey: key) : present(key) == nil
        }

        //% end
        // MARK: Plain values

        func decode<Value: Plain>(_ type: Value.Type, forKey key: APIClient.FieldKey) throws -> Value {
            guard let members else { return try foreign(key).decode(type, forKey: key) }
            return try Value(json: members.reader(key))
        }

        func decodeIfPresent<Value: Plain>(_ type: Value.Type, forKey key: APIClient.FieldKey) throws -> Value? {
            guard members != nil else { return try foreign(key).decodeIfPresent(type, forKey: key) }
            return try present(key).map(Value.init(json:))
        }

        // MARK: Values of any other type, not generic to save stack

        func decode(_ type: any Decodable.Type, forKey key: APIClient.FieldKey) throws -> any Decodable {
            guard let members else { return try foreign(key).decode(type, forKey: key) }
            return try members.reader(key).any(type)
        }

        func decodeIfPresent(_ type: any Decodable.Type, forKey key: APIClient.FieldKey) throws -> (any Decodable)? {
            guard members != nil else { return try foreign(key).decodeIfPresent(type, forKey: key) }
            return try present(key)?.any(type)
        }

        private func present(_ key: APIClient.FieldKey) -> APIClient.JSONReader? {
            guard let members, let index = members.find(key.stringValue) else { return nil }
            let reader = APIClient.JSONReader(tape: members.tape, index: index)
            return reader.isNull ? nil : reader
        }

        private func foreign(_ key: APIClient.FieldKey) throws -> KeyedDecodingContainer<APIClient.FieldKey> {
            guard let other else { throw APIClient.mismatch("a decoder with an object", at: [key]) }
            return other
        }
    }

    /// A type that is read from the JSON text directly, without a nested decoder.
    protocol Plain: Decodable {
        init(json: APIClient.JSONReader) throws
    }
}

nonisolated extension String: APIClient.Fields.Plain {
    init(json: APIClient.JSONReader) throws { self = try json.string() }
}

nonisolated extension Bool: APIClient.Fields.Plain {
    init(json: APIClient.JSONReader) throws { self = try json.bool() }
}

nonisolated extension Double: APIClient.Fields.Plain {
    init(json: APIClient.JSONReader) throws { self = try json.number(Self.self, \.double) }
}

nonisolated extension Int: APIClient.Fields.Plain {
    init(json: APIClient.JSONReader) throws { self = try json.integer(Self.self) }
}

nonisolated extension Int64: APIClient.Fields.Plain {
    init(json: APIClient.JSONReader) throws { self = try json.integer(Self.self) }
}
//% if json

nonisolated extension APIClient.JSON: APIClient.Fields.Plain {
    init(json: APIClient.JSONReader) throws { try self.init(from: json) }
}
//% end
