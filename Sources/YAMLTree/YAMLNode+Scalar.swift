extension YAMLNode {
    /// The text of a scalar of any type; `nil` for collections.
    public var text: String? {
        withText { String(decoding: $0, as: UTF8.self) }
    }

    /// True if the scalar is neither quoted nor a block scalar.
    public var isPlain: Bool {
        record.shape == .scalar && record.flags.contains(.plain)
    }

    /// True for `null`, `~` or an empty value.
    public var isNull: Bool {
        scalarType == .null
    }

    /// The value of `true` or `false` in YAML 1.2; `nil` for other nodes. `yes`, `no`, `on` and `off` are strings.
    public var bool: Bool? {
        guard scalarType == .bool else { return nil }
        return withText { CoreSchema.bool($0) } ?? nil
    }

    /// A whole number in decimal, `0o` octal or `0x` hexadecimal; `nil` if it does not fit `Int`, and for other nodes.
    public var integer: Int? {
        guard scalarType == .integer else { return nil }
        return withText { CoreSchema.integer($0) } ?? nil
    }

    /// A number with or without a fraction, including `.inf` and `.nan`; `nil` for other nodes.
    public var number: Double? {
        guard let type = scalarType, type == .integer || type == .float else { return nil }
        return withText { CoreSchema.number($0) } ?? nil
    }

    /// The text of a string: quoted, a block scalar, tagged `!!str`, or of none of the other types; `nil` for other
    /// nodes.
    public var string: String? {
        scalarType == .string ? text : nil
    }

    /// The type of a scalar by YAML's core schema and its tag.
    private var scalarType: CoreSchema.ScalarType? {
        let record = record
        guard record.shape == .scalar else { return nil }
        switch record.tag {
        case .none:
            return record.flags.contains(.plain) ? storage.withText(of: record, CoreSchema.type) : .string
        case .string: return .string
        case .null: return .null
        case .bool: return .bool
        case .integer: return .integer
        case .float: return .float
        }
    }

    private func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        let record = record
        guard record.shape == .scalar else { return nil }
        return storage.withText(of: record, body)
    }
}
