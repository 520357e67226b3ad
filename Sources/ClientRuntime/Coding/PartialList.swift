nonisolated extension APIClient {
    /// A list that can be read without its unreadable elements.
    protocol PartialList {
        /// Returns the list without its unreadable elements.
        ///
        /// - Parameters:
        ///   - client: The client, which tells this function from that of another client in the same module.
        ///   - decode: Decodes a type from the place of the list.
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
                    elements.append(try Self.element(element))
                } catch {
                    if let findings { unexpectedValues?.state = findings }
                    unexpectedValues?.add(["left out, since \(DecodingProblem.objection(error))"], at: element.codingPath)
                }
            }
        }

        /// Returns an element. If it is a list, its unreadable elements are left out as well.
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
