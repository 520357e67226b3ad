import YAMLTree

/// A check of a value in a spec that must have a format, such as a default.
struct FormatValue {
    private let node: YAMLNode
    private let schema: Schema

    init(_ node: YAMLNode, of schema: Schema) {
        self.node = node
        self.schema = schema
    }

    /// The problem of the value, as part of a sentence; `nil` if there is none, or if the format does not limit the
    /// value.
    var problem: String? {
        guard schema.enumValues.isEmpty, let text = node.text else { return nil }
        if node.number != nil { return problemOfNumber(text) }
        guard schema.types == [.string] else { return nil }
        switch schema.format {
        case "date-time": return TextFormat.isDateTime(text[...]) ? nil : "'\(text)' is not a date and time"
        case "date": return TextFormat.isDate(text[...]) ? nil : "'\(text)' is not a date"
        case "uuid": return TextFormat.isUUID(text) ? nil : "'\(text)' is not a UUID"
        default: return nil
        }
    }

    private func problemOfNumber(_ text: String) -> String? {
        let isWhole = text.utf8.allSatisfy { ("0"..."9").contains(Unicode.Scalar($0)) || $0 == UInt8(ascii: "-") }
        if schema.types == [.integer], isWhole {
            switch schema.format {
            case "int32": return Int32(text) == nil ? "\(text) is out of the range of 'int32'" : nil
            case nil, "int64": return Int64(text) == nil ? "\(text) is out of the range of 'int64'" : nil
            default: return nil
            }
        }
        guard schema.types == [.number], schema.format != "decimal" else { return nil }
        return node.number?.isFinite == false ? "\(text) is out of the range of 'double'" : nil
    }
}
