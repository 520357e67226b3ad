import CYAML

/// libyaml's parser and its latest event, which are freed with this value.
struct LibYAMLParser: ~Copyable {
    /// The parser, in allocated memory, because libyaml keeps pointers into it.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    let event: UnsafeMutablePointer<yaml_event_t>

    /// Creates a parser of `bytes`, which must not be empty and must outlive the parser; `nil` if there is no memory for
    /// the buffers.
    init?(bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        event = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        event.initialize(to: yaml_event_t())
        guard yaml_parser_initialize(parser) != 0 else { return nil }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_event_delete(event)
        yaml_parser_delete(parser)
        event.deallocate()
        parser.deallocate()
    }

    /// Reads the next event, which replaces the last one. Returns false after an error, which `failure` then has.
    func advance() -> Bool {
        yaml_event_delete(event)
        return yaml_parser_parse(parser, event) != 0
    }

    /// The error that stopped the parser.
    var failure: LibYAMLFailure { LibYAMLFailure(parser.pointee) }
}
