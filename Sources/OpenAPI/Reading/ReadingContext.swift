import Diagnostics
import YAMLTree

/// The state that all readers of one spec share: the files, the schemas found so far, and the collector of findings.
final class ReadingContext {
    let resolver: ReferenceResolver
    let diagnostics: DiagnosticCollector
    var schemas: SchemaArena
    /// The parameters read so far. A parameter that many nodes refer to is read once.
    var parameters = ReadOnce<Parameter>()
    var responses = ReadOnce<Response>()
    var headers = ReadOnce<Header>()
    var requestBodies = ReadOnce<RequestBody>()
    var callbacks = ReadOnce<Callback>()
    /// The targets of references; `nil` for a reported reference that leads nowhere.
    var followedReferences: [FollowedReferenceKey: FollowedReference?] = [:]
    /// The keys under `components/securitySchemes`.
    var securitySchemeNames: Set<String> = []
    /// The first place of each `operationId`.
    var operationIDs: [String: SourceLocation] = [:]
    /// True within the operations of a callback.
    var isInCallback = false
    /// The pointer of the part to be read; `nil` to read all of the root.
    private let part: String?
    /// The function that returns true when the document is no longer needed.
    let isCancelled: @Sendable () -> Bool

    init(
        resolver: ReferenceResolver, diagnostics: DiagnosticCollector, limits: ReadingLimits, part: String? = nil,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.resolver = resolver
        self.diagnostics = diagnostics
        self.part = part
        self.isCancelled = isCancelled
        schemas = SchemaArena(limit: limits.schemas)
    }

    /// Returns false for a path, a component or a schema outside the part to be read.
    func includes(_ node: SourceNode) -> Bool {
        guard let part else { return true }
        let pointer = node.pointer.utf8
        guard pointer.starts(with: part.utf8) else { return false }
        return pointer.count == part.utf8.count || pointer.dropFirst(part.utf8.count).first == UInt8(ascii: "/")
    }

    func report(
        _ finding: Finding, _ message: String, at location: SourceLocation, in node: SourceNode? = nil,
        help: Help? = nil, notes: [Diagnostic.Note] = [], consequence: String? = nil,
        atMost limit: Diagnostic.Severity = .error
    ) {
        diagnostics.report(
            finding, message, at: location, pointer: node?.jsonPointer, help: help, notes: notes,
            consequence: consequence, atMost: limit)
    }

    /// Returns the name that was most likely meant; `nil` if none is similar, or if the budget for suggestions is
    /// spent.
    func suggestion(for word: String, among candidates: some Collection<String>) -> String? {
        resolver.suggestions.suggestion(for: word, among: candidates)
    }

    /// Returns the ID of the schema at a node, which is read later.
    func schema(at node: SourceNode) -> SchemaID {
        schemas.id(of: node)
    }
}

/// The values read so far, by their node.
struct ReadOnce<Value> {
    private var values: [SourceNode.ID: Value?] = [:]

    /// Returns the value at a node; `nil` if the node is new, which is then marked as being read. The inner `nil` is
    /// for a node that is being read, or has no valid value.
    mutating func known(_ node: SourceNode) -> Value?? {
        if let value = values[node.id] { return .some(value) }
        values[node.id] = .some(nil)
        return nil
    }

    mutating func remember(_ value: Value?, at node: SourceNode) {
        values[node.id] = .some(value)
    }
}
