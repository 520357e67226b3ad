nonisolated extension APIClient.JSONWriter {
    /// The members of an object.
    struct ObjectContainer<Key: CodingKey> {
        let writer: APIClient.JSONWriter
    }

    /// The elements of an array.
    struct ArrayContainer {
        let writer: APIClient.JSONWriter
    }
}

nonisolated extension APIClient.JSONWriter.ObjectContainer: KeyedEncodingContainerProtocol {
    var codingPath: [any CodingKey] { writer.codingPath }

    private func name(_ key: Key) -> APIClient.JSONReader.Step { .name(key.stringValue) }

    func encodeNil(forKey key: Key) throws { try writer.put(raw: "null", name(key)) }
    func encode(_ value: Bool, forKey key: Key) throws { try writer.put(raw: value ? "true" : "false", name(key)) }
    func encode(_ value: String, forKey key: Key) throws { try writer.put(text: value, name(key)) }
    func encode(_ value: Double, forKey key: Key) throws { try writer.put(number: value, name(key)) }
    func encode(_ value: Int, forKey key: Key) throws { try writer.put(integer: value, name(key)) }
    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try writer.write(value, name(key)) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        writer.part(name(key)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        writer.part(name(key)).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { writer.part(.name("super")) }
    func superEncoder(forKey key: Key) -> any Encoder { writer.part(name(key)) }
}

nonisolated extension APIClient.JSONWriter.ArrayContainer: UnkeyedEncodingContainer {
    var codingPath: [any CodingKey] { writer.codingPath }
    var count: Int { writer.count }

    private var step: APIClient.JSONReader.Step { .index(writer.count) }

    func encodeNil() throws { try writer.put(raw: "null", step) }
    func encode<Value: Encodable>(_ value: Value) throws { try writer.write(value, step) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        writer.part(step).container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { writer.part(step).unkeyedContainer() }
    func superEncoder() -> any Encoder { writer.part(step) }
}
