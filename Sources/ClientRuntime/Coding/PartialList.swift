nonisolated extension APIClient {
    /// A list that can be read without its unreadable elements.
    protocol PartialList {
        /// - Parameters:
        ///   - client: A name that tells the type from the same type of another client.
        ///   - decode: Reads a type from where the list is.
        static func partial(
            of client: APIClient.Type, _ decode: (any Decodable.Type) throws -> any Decodable
        ) throws -> any Decodable
    }

    /// The elements of a list that can be read. The others are among the unexpected values.
    struct ReadableElements<Element: Decodable>: Decodable {
        var elements: [Element] = []

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            let unexpectedValues = UnexpectedValueCollector.of(decoder)
            while !list.isAtEnd {
                let element = try list.superDecoder()
                let findings = unexpectedValues?.state
                do {
                    elements.append(try Self.element(element))
                } catch {
                    if let findings { unexpectedValues?.state = findings }
                    unexpectedValues?.add(["left out, since \(DecodingProblem.objection(error))"], at: element.codingPath)
                }
            }
        }

        /// An element; one that is a list itself may lack some of its elements.
        private static func element(_ decoder: any Decoder) throws -> Element {
            guard let list = Element.self as? any PartialList.Type else { return try Element(from: decoder) }
            let elements = try list.partial(of: APIClient.self) { try $0.init(from: decoder) }
            guard let elements = elements as? Element else { throw mismatch("a list", at: decoder.codingPath) }
            return elements
        }
    }
}

nonisolated extension Array: APIClient.PartialList where Element: Decodable {
    static func partial(
        of client: APIClient.Type, _ decode: (any Decodable.Type) throws -> any Decodable
    ) throws -> any Decodable {
        try (decode(APIClient.ReadableElements<Element>.self) as? APIClient.ReadableElements<Element>)?.elements ?? []
    }
}
