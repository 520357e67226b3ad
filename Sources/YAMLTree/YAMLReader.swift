import CYAML

/// A reader of YAML, which builds a tree from libyaml's events.
struct YAMLReader {
    /// The maximum depth of nested brackets. libyaml goes through all open brackets at each token, so thousands of them
    /// would be very slow. JSON may have deep brackets, but has its own reader.
    private static let maxFlowDepth = 128

    private var builder: TreeBuilder
    private let breaks: ExoticLineBreaks
    private var flowDepth = 0

    static func read(_ file: SourceFile, limits: YAMLLimits) -> YAMLTree {
        var reader = YAMLReader(file: file, limits: limits)
        // libyaml asserts that the text is not empty.
        guard !file.utf8.isEmpty else { return reader.builder.tree() }
        guard !YAMLDirectives.areTooMany(in: file.utf8[...]) else { return reader.tooManyDirectives() }
        return file.utf8.withUnsafeBufferPointer { bytes in
            guard let parser = LibYAMLParser(bytes: bytes) else { return reader.outOfMemory() }
            return reader.read(from: parser)
        }
    }

    private init(file: SourceFile, limits: YAMLLimits) {
        builder = TreeBuilder(file: file, limits: limits)
        breaks = ExoticLineBreaks(in: file.utf8)
    }

    private mutating func read(from parser: borrowing LibYAMLParser) -> YAMLTree {
        while !builder.isStopped {
            guard parser.advance() else { return failed(parser.failure) }
            guard take(parser.event) else { return finish(parser) }
        }
        return builder.treeWithoutRoot()
    }

    /// Adds an event to the tree. Returns false at the end of the first document.
    private mutating func take(_ event: UnsafeMutablePointer<yaml_event_t>) -> Bool {
        switch event.pointee.type {
        case YAML_SCALAR_EVENT:
            takeScalar(event)
        case YAML_MAPPING_START_EVENT:
            announce(event.pointee.data.mapping_start.anchor)
            let isFlow = event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
            open(.mapping, isFlow: isFlow, at: start(of: event))
        case YAML_SEQUENCE_START_EVENT:
            announce(event.pointee.data.sequence_start.anchor)
            let isFlow = event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
            open(.sequence, isFlow: isFlow, at: start(of: event))
        case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
            close()
        case YAML_ALIAS_EVENT:
            if let name = event.pointee.data.alias.anchor {
                builder.addAlias(String(cString: name), at: position(of: event))
            }
        case YAML_DOCUMENT_END_EVENT, YAML_STREAM_END_EVENT, YAML_NO_EVENT:
            return false
        default:
            break
        }
        return true
    }

    private mutating func open(_ shape: NodeRecord.Shape, isFlow: Bool, at position: TreeBuilder.TokenPosition) {
        builder.open(shape, isBlock: !isFlow, at: position)
        // Collections within flow brackets are flow collections.
        if isFlow { flowDepth += 1 }
        if flowDepth > Self.maxFlowDepth {
            builder.stop(.tooDeep, "brackets nested more than \(Self.maxFlowDepth) levels deep", at: position)
        }
    }

    private mutating func close() {
        builder.close()
        if flowDepth > 0 { flowDepth -= 1 }
    }

    private mutating func takeScalar(_ event: UnsafeMutablePointer<yaml_event_t>) {
        let style = event.pointee.data.scalar.style
        let bytes = UnsafeBufferPointer(
            start: UnsafePointer(event.pointee.data.scalar.value), count: event.pointee.data.scalar.length)
        announce(event.pointee.data.scalar.anchor)
        var tag = NodeRecord.Tag.none
        if let name = event.pointee.data.scalar.tag { tag = NodeRecord.Tag(name) }
        builder.addScalar(
            bytes, flags: style == YAML_PLAIN_SCALAR_STYLE ? .plain : [], tag: tag, at: position(of: event))
    }

    private mutating func announce(_ anchor: UnsafeMutablePointer<yaml_char_t>?) {
        if let anchor { builder.anchors.announce(String(cString: anchor)) }
    }

    // MARK: - The end

    /// Finishes the tree of the first document, and reports a second document.
    private mutating func finish(_ parser: borrowing LibYAMLParser) -> YAMLTree {
        if parser.event.pointee.type == YAML_DOCUMENT_END_EVENT {
            guard !hasTooManyDirectives(after: parser.event) else { return tooManyDirectives() }
            guard parser.advance() else { return failed(parser.failure) }
            if parser.event.pointee.type == YAML_DOCUMENT_START_EVENT {
                builder.report(
                    .secondDocument, "a second YAML document begins here; only the first is read",
                    at: start(of: parser.event, length: 3))
            }
        }
        return builder.tree()
    }

    private mutating func failed(_ failure: LibYAMLFailure) -> YAMLTree {
        let problem = failure.problem(in: builder.file, breaks: breaks)
        let isSyntax = problem.kind == .syntax
        builder.report(
            unclosedQuote(before: problem)
                ?? (isSyntax ? NearbyMistake(behind: problem, in: builder.file).found : nil) ?? problem)
        return builder.treeWithoutRoot()
    }

    /// Finds a missing closing quote: the text extends to the next quote, and libyaml reports a mistake after that.
    private func unclosedQuote(before problem: YAMLProblem) -> YAMLProblem? {
        guard problem.kind == .syntax, let last = builder.records.last, last.shape == .scalar, !last.flags.contains(.plain),
            last.line < problem.location.line, problem.location.isBehindQuote
        else { return nil }
        return YAMLProblem(
            kind: .unclosedQuote, message: "this quoted text goes on to line \(problem.location.line)",
            location: builder.location(of: builder.records.count - 1), related: problem.location,
            help: "is its closing quote missing?")
    }

    private func hasTooManyDirectives(after event: UnsafeMutablePointer<yaml_event_t>) -> Bool {
        // Directives can only follow `...`.
        guard event.pointee.data.document_end.implicit == 0 else { return false }
        let end = breaks.tokenPosition(event.pointee.end_mark, length: 1)
        guard let line = builder.file.lineBytes(Int(end.line)) else { return false }
        return YAMLDirectives.areTooMany(in: builder.file.utf8[line.endIndex...])
    }

    private mutating func tooManyDirectives() -> YAMLTree {
        unreadable("more than \(YAMLDirectives.limit) directives")
    }

    private mutating func outOfMemory() -> YAMLTree {
        unreadable("not enough memory to read the file")
    }

    private mutating func unreadable(_ message: String) -> YAMLTree {
        builder.report(.tooLarge, message, at: TreeBuilder.TokenPosition(line: 1, column: 1, length: 1))
        return builder.treeWithoutRoot()
    }

    // MARK: - Positions

    private func position(of event: UnsafeMutablePointer<yaml_event_t>) -> TreeBuilder.TokenPosition {
        let start = event.pointee.start_mark
        let end = event.pointee.end_mark
        let length = end.line == start.line ? max(end.column - start.column, 1) : 0
        return breaks.tokenPosition(start, length: length)
    }

    private func start(of event: UnsafeMutablePointer<yaml_event_t>, length: Int = 1) -> TreeBuilder.TokenPosition {
        breaks.tokenPosition(event.pointee.start_mark, length: length)
    }
}

extension NodeRecord.Tag {
    /// Creates the tag of the core schema with this name. A string may also be tagged `!` or `!!binary`; other tags are
    /// ignored.
    fileprivate init(_ name: UnsafeMutablePointer<yaml_char_t>) {
        switch String(cString: name) {
        case "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:binary": self = .string
        case "tag:yaml.org,2002:null": self = .null
        case "tag:yaml.org,2002:bool": self = .bool
        case "tag:yaml.org,2002:int": self = .integer
        case "tag:yaml.org,2002:float": self = .float
        default: self = .none
        }
    }
}

extension SourceLocation {
    /// True if the last character before the position, apart from spaces, is a quote.
    fileprivate var isBehindQuote: Bool {
        let before = (file.line(line) ?? "").unicodeScalars.prefix(column - 1)
        return before.last { $0 != " " }.map { $0 == "\"" || $0 == "'" } ?? false
    }
}
