nonisolated extension APIClient {
    /// A list that can be read without its unreadable elements, or a dictionary whose lists can.
    protocol PartialList {
        /// Returns the list without its unreadable elements.
        ///
        /// - Parameters:
        ///   - client: The client, which tells this function from that of another client in the same module.
        ///   - decode: Decodes a type from the position of the list.
        static func partial(
            of client: APIClient.Type, _ decode: (any Decodable.Type) throws -> any Decodable
        ) throws -> any Decodable
    }

    /// The readable elements of a list. The others are reported as unexpected values.
    struct ReadableElements<Element: Decodable>: Decodable {
        var elements: [Element] = []

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            let unexpectedValues = UnexpectedValueCollector.of(decoder)
            while !list.isAtEnd {
                let element = try list.superDecoder()
                let findings = unexpectedValues?.state
                do {
                    elements.append(try readable(Element.self, from: element))
                } catch {
                    if let findings { unexpectedValues?.state = findings }
                    unexpectedValues?.add(["left out, since \(DecodingProblem.objection(error))"], at: element.codingPath)
                }
            }
        }
    }

    /// The members of an object. Those that are lists do not have their unreadable elements.
    struct ReadableMembers<Value: Decodable>: Decodable {
        var members: [String: Value] = [:]

        init(from decoder: any Decoder) throws {
            let object = try decoder.container(keyedBy: FieldKey.self)
            for key in object.allKeys {
                members[key.stringValue] = try readable(Value.self, from: object.superDecoder(forKey: key))
            }
        }
    }

    /// Returns a value. If it is a list, its unreadable elements are left out.
    private static func readable<Value: Decodable>(_ type: Value.Type, from decoder: any Decoder) throws -> Value {
        guard let list = type as? any PartialList.Type else { return try Value(from: decoder) }
        let elements = try list.partial(of: APIClient.self) { try $0.init(from: decoder) }
        guard let value = elements as? Value else { throw mismatch("a list", at: decoder.codingPath) }
        return value
    }
}

nonisolated extension Array: APIClient.PartialList where Element: Decodable {
    static func partial(
        of client: APIClient.Type, _ decode: (any Decodable.Type) throws -> any Decodable
    ) throws -> any Decodable {
        try (decode(APIClient.ReadableElements<Element>.self) as? APIClient.ReadableElements<Element>)?.elements ?? []
    }
}

nonisolated extension Dictionary: APIClient.PartialList where Key == String, Value: Decodable {
    static func partial(
        of client: APIClient.Type, _ decode: (any Decodable.Type) throws -> any Decodable
    ) throws -> any Decodable {
        let members = try decode(APIClient.ReadableMembers<Value>.self)
        return (members as? APIClient.ReadableMembers<Value>)?.members ?? [:]
    }
}
