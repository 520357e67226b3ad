nonisolated extension APIClient {
    /// The elements of formatted lists that were left out, each with its path in the value.
    package struct LeftOutElements {
        fileprivate var elements: [(path: [any CodingKey], expectation: String)] = []
    }

    /// The key of an element, as Foundation's coders have it.
    private struct ElementKey: CodingKey {
        let index: Int

        var intValue: Int? { index }
        var stringValue: String { "Index \(index)" }

        init(_ index: Int) { self.index = index }

        init?(intValue: Int) { index = intValue }

        init?(stringValue: String) { return nil }
    }
}

nonisolated extension APIClient.LeftOutElements {
    /// Adds the elements that were left out of the value behind a key.
    fileprivate mutating func add(_ inner: Self, behind key: any CodingKey) {
        elements += inner.elements.map { ([key] + $0.path, $0.expectation) }
    }
}

nonisolated extension APIClient.UnexpectedValueCollector {
    /// Returns the value without the elements of lists that do not have the format, which it reports; `nil` if the value
    /// itself does not have the format, or no elements are to be left out.
    func readable<Format: APIClient.WireFormat>(
        _ wire: Format.Wire, as format: Format, at path: [any CodingKey]
    ) -> Format.Value? {
        var leftOut = APIClient.LeftOutElements()
        guard skipsElements, let value = format.readable(wire, leftOut: &leftOut) else { return nil }
        for element in leftOut.elements {
            add(["left out, since it should be \(element.expectation)"], at: path + element.path)
        }
        return value
    }
}

nonisolated extension APIClient.WireFormat {
    package func readable(_ wire: Wire, leftOut: inout APIClient.LeftOutElements) -> Value? { decode(wire) }
}

nonisolated extension APIClient.ArrayFormat {
    package func readable(_ wire: [Element.Wire], leftOut: inout APIClient.LeftOutElements) -> [Element.Value]? {
        var values: [Element.Value] = []
        for (index, part) in wire.enumerated() {
            var inner = APIClient.LeftOutElements()
            if let value = element.readable(part, leftOut: &inner) {
                values.append(value)
            } else {
                inner.elements = [([], element.expectation)]
            }
            leftOut.add(inner, behind: APIClient.ElementKey(index))
        }
        return values
    }
}

nonisolated extension APIClient.DictionaryFormat {
    package func readable(_ wire: [String: Element.Wire], leftOut: inout APIClient.LeftOutElements) -> [String: Element.Value]? {
        var values: [String: Element.Value] = [:]
        for (name, part) in wire.sorted(by: { $0.key < $1.key }) {
            var inner = APIClient.LeftOutElements()
            guard let value = element.readable(part, leftOut: &inner) else { return nil }
            values[name] = value
            leftOut.add(inner, behind: APIClient.FieldKey(stringValue: name))
        }
        return values
    }
}

nonisolated extension APIClient.OptionalFormat {
    package func readable(_ wire: Wrapped.Wire?, leftOut: inout APIClient.LeftOutElements) -> Wrapped.Value?? {
        guard let wire else { return .some(nil) }
        return wrapped.readable(wire, leftOut: &leftOut).map(Optional.some)
    }
}
