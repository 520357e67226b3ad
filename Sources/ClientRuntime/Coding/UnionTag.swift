nonisolated extension APIClient {
    /// Returns the discriminator's value, which names the member of a union, as text; `nil` if the value has none or is
    /// no object.
    package static func tag(_ name: String, of decoder: any Decoder) -> String? {
        //% if log
        UnexpectedValueCollector.of(decoder)?.add(tag: name)
        //% end
        let name = FieldKey(stringValue: name)
        guard let container = try? decoder.container(keyedBy: FieldKey.self) else { return nil }
        if let text = try? container.decode(String.self, forKey: name) { return text }
        if let number = try? container.decode(Int.self, forKey: name) { return String(number) }
        return (try? container.decode(Bool.self, forKey: name)).map { $0 ? "true" : "false" }
    }

    /// Reads a value whose tag names no member that this client knows, and reports it as an unexpected value.
    package static func unknownMember(tag name: String, _ decoder: any Decoder) throws -> JSON {
        let value = try JSON(from: decoder)
        //% if log
        UnexpectedValueCollector.of(decoder)?.add([objection(to: value[name], name)], at: decoder.codingPath)
        //% end
        return value
    }

    /// Returns the error for such a value in a union that cannot keep it as `unknown`.
    package static func unknownTag(_ name: String, _ decoder: any Decoder) -> any Error {
        do {
            return mismatch("a known object: \(objection(to: try JSON(from: decoder)[name], name))", at: decoder.codingPath)
        } catch {
            return error
        }
    }

    private static func objection(to tag: JSON?, _ name: String) -> String {
        tag.map { "no member has \($0) as its \(name)" } ?? "\(name) is missing"
    }

    /// Writes the tag of a member that does not have it as a property.
    package static func writeTag(_ tag: String, _ name: String, to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldKey.self)
        try container.encode(tag, forKey: FieldKey(stringValue: name))
    }
}
