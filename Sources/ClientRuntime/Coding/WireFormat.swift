package import Foundation

nonisolated extension APIClient {
    /// A conversion between a Swift type and its form in JSON, for types that JSON does not have, such as a date as a
    /// string.
    package protocol WireFormat: Sendable {
        associatedtype Value: Sendable
        associatedtype Wire: Codable & Sendable

        /// The expected form of a value, for error messages.
        var expectation: String { get }

        /// Returns the value of a form on the wire; `nil` if that is not of the format.
        func decode(_ wire: Wire) -> Value?

        //% if partialLists
        /// Returns the value without the elements of lists that do not have the format; `nil` if the value itself does not
        /// have it.
        func readable(_ wire: Wire, leftOut: inout LeftOutElements) -> Value?
        //% end

        /// Returns the form of a value on the wire. Throws if the value has none.
        func encode(_ value: Value) throws -> Wire
    }

    //% if dates
    /// The format `date-time` (RFC 3339 §5.6), read in every form.
    package struct DateTimeFormat: WireFormat {
        package var expectation: String { "a date and time such as 2024-02-29T12:30:00Z" }

        package func decode(_ wire: String) -> Date? { Timestamp.parse(wire) }

        package func encode(_ value: Date) throws -> String {
            guard let text = Timestamp.text(of: value) else {
                throw Unrepresentable(description: "the year of the date is not one of 0000 to 9999")
            }
            return text
        }
    }

    //% end
    /// The format `uuid` (RFC 9562 §4), written in lower case.
    package struct UUIDFormat: WireFormat {
        package var expectation: String { "a UUID" }

        //% if fastJSON
        package func decode(_ wire: String) -> UUID? { UUIDText.parse(wire) }
        package func encode(_ value: UUID) -> String { UUIDText.text(of: value) }
        //% else
        //| package func decode(_ wire: String) -> UUID? { UUID(uuidString: wire) }
        //| package func encode(_ value: UUID) -> String { value.uuidString.lowercased() }
        //% end
    }

    /// The format `uri` (RFC 3986).
    package struct URLFormat: WireFormat {
        package var expectation: String { "a URL" }

        package func decode(_ wire: String) -> URL? { URL(string: wire) }
        package func encode(_ value: URL) -> String { value.absoluteString }
    }

    /// The format `byte`, or a `contentEncoding` of base64 (RFC 4648 §4).
    package struct Base64Format: WireFormat {
        package var expectation: String { "base64" }

        /// Reads base64 with whitespace, such as line ends, in it (RFC 2045 §6.8).
        package func decode(_ wire: String) -> Data? {
            Data(base64Encoded: wire) ?? Data(base64Encoded: wire.filter { !$0.isWhitespace })
        }

        package func encode(_ value: Data) -> String { value.base64EncodedString() }
    }

    package struct ArrayFormat<Element: WireFormat>: WireFormat {
        let element: Element

        package var expectation: String { "a list, each \(element.expectation)" }

        package func decode(_ wire: [Element.Wire]) -> [Element.Value]? {
            let values = wire.compactMap(element.decode)
            return values.count == wire.count ? values : nil
        }

        package func encode(_ value: [Element.Value]) throws -> [Element.Wire] { try value.map(element.encode) }
    }

    package struct DictionaryFormat<Element: WireFormat>: WireFormat {
        let element: Element

        package var expectation: String { "an object, each of its values \(element.expectation)" }

        package func decode(_ wire: [String: Element.Wire]) -> [String: Element.Value]? {
            let values = wire.compactMapValues(element.decode)
            return values.count == wire.count ? values : nil
        }

        package func encode(_ value: [String: Element.Value]) throws -> [String: Element.Wire] {
            try value.mapValues(element.encode)
        }
    }

    package struct OptionalFormat<Wrapped: WireFormat>: WireFormat {
        let wrapped: Wrapped

        package var expectation: String { "\(wrapped.expectation) or null" }

        package func decode(_ wire: Wrapped.Wire?) -> Wrapped.Value?? {
            guard let wire else { return .some(nil) }
            return wrapped.decode(wire).map(Optional.some)
        }

        package func encode(_ value: Wrapped.Value?) throws -> Wrapped.Wire? { try value.map(wrapped.encode) }
    }
}

//% if dates
nonisolated extension APIClient.WireFormat where Self == APIClient.DateTimeFormat {
    package static var dateTime: Self { Self() }
}

//% end
nonisolated extension APIClient.WireFormat where Self == APIClient.UUIDFormat {
    package static var uuid: Self { Self() }
}

nonisolated extension APIClient.WireFormat where Self == APIClient.URLFormat {
    package static var url: Self { Self() }
}

nonisolated extension APIClient.WireFormat where Self == APIClient.Base64Format {
    package static var base64: Self { Self() }
}

nonisolated extension APIClient.WireFormat {
    package static func array<Element>(_ element: Element) -> Self where Self == APIClient.ArrayFormat<Element> {
        Self(element: element)
    }

    package static func dictionary<Element>(_ element: Element) -> Self where Self == APIClient.DictionaryFormat<Element> {
        Self(element: element)
    }

    package static func optional<Wrapped>(_ wrapped: Wrapped) -> Self where Self == APIClient.OptionalFormat<Wrapped> {
        Self(wrapped: wrapped)
    }
}

nonisolated extension APIClient {
    /// Reads the whole value of a decoder in a format.
    package static func read<Format: WireFormat>(_ decoder: any Decoder, as format: Format) throws -> Format.Value {
        let wire = try decoder.singleValueContainer().decode(Format.Wire.self)
        //% if partialLists
        let unexpectedValues = UnexpectedValueCollector.of(decoder)
        if let value = unexpectedValues?.readable(wire, as: format, at: decoder.codingPath) { return value }
        //% end
        guard let value = format.decode(wire) else {
            throw mismatch(format.expectation, at: decoder.codingPath)
        }
        return value
    }

    package static func write<Format: WireFormat>(
        _ value: Format.Value, to encoder: any Encoder, as format: Format
    ) throws {
        var container = encoder.singleValueContainer()
        try container.encode(try format.encode(value))
    }
}
