nonisolated extension APIClient.JSONReader {
    /// The members of an object, for types that are not read by `Fields`.
    struct ObjectContainer<Key: CodingKey> {
        let members: Members
    }

    /// The elements of an array, in order.
    struct ArrayContainer {
        private let tape: Tape
        private let array: Int
        private let end: Int
        /// The tape index of the next element.
        private var cursor: Int
        private(set) var currentIndex = 0

        init(_ tape: Tape, _ array: Int) {
            (self.tape, self.array) = (tape, array)
            (cursor, end) = tape.content(array)
        }
    }
}

nonisolated extension APIClient.JSONReader.ObjectContainer: KeyedDecodingContainerProtocol {
    var codingPath: [any CodingKey] { members.tape.path(to: members.object) }
    var allKeys: [Key] { members.names.compactMap(Key.init(stringValue:)) }

    func contains(_ key: Key) -> Bool { members.find(key.stringValue) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { try members.reader(key).isNull }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try members.reader(key).value(type)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try members.reader(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try members.reader(key).unkeyedContainer()
    }

    func superDecoder() -> any Decoder { superDecoder("super") }
    func superDecoder(forKey key: Key) -> any Decoder { superDecoder(key.stringValue) }

    /// Returns the decoder of a member; a missing member is read as `null`.
    private func superDecoder(_ name: String) -> any Decoder {
        APIClient.JSONReader(tape: members.tape, index: members.find(name) ?? .max)
    }
}

nonisolated extension APIClient.JSONReader.ArrayContainer: UnkeyedDecodingContainer {
    var codingPath: [any CodingKey] { tape.path(to: array) }
    var isAtEnd: Bool { cursor >= end }

    var count: Int? {
        let rest = sequence(first: cursor) { [tape] in tape.next($0) }.prefix { [end] in $0 < end }
        return currentIndex + rest.reduce(0) { count, _ in count + 1 }
    }

    private func next(_ type: Any.Type) throws -> APIClient.JSONReader {
        guard !isAtEnd else {
            let path = codingPath + [APIClient.JSONReader.Step.index(currentIndex)]
            throw DecodingError.valueNotFound(
                type, .init(codingPath: path, debugDescription: "Unkeyed container is at end."))
        }
        return APIClient.JSONReader(tape: tape, index: cursor)
    }

    /// Moves to the next element and returns the value of the last one.
    private mutating func advance<Value>(_ value: Value) -> Value {
        cursor = tape.next(cursor)
        currentIndex += 1
        return value
    }

    /// Consumes the next element only if it is `null`.
    mutating func decodeNil() throws -> Bool { try next(Any?.self).isNull ? advance(true) : false }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { advance(try next(type).value(type)) }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
        advance(try next(KeyedDecodingContainer<Nested>.self).container(keyedBy: type))
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        advance(try next((any UnkeyedDecodingContainer).self).unkeyedContainer())
    }

    mutating func superDecoder() throws -> any Decoder { advance(try next((any Decoder).self)) }
}
