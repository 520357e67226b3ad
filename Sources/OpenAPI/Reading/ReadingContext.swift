import Diagnostics
import YAMLTree

/// The state that all readers of one description share: the files, the schemas found so far, and the collector of
/// findings.
final class ReadingContext {
    let resolver: ReferenceResolver
    let diagnostics: DiagnosticCollector
    var schemas: SchemaArena
    /// The parameters read so far: one that many places refer to is read once.
    var parameters = ReadOnce<Parameter>()
    var responses = ReadOnce<Response>()
    var headers = ReadOnce<Header>()
    var requestBodies = ReadOnce<RequestBody>()
    var callbacks = ReadOnce<Callback>()
    /// The targets of references; `nil` for a reference that leads nowhere, which has been reported.
    var followedReferences: [FollowedKey: Followed?] = [:]
    /// The keys under `components/securitySchemes`.
    var securitySchemeNames: Set<String> = []
    /// The place where each `operationId` was used first.
    var operationIDs: [String: SourceLocation] = [:]
    /// True within the operations of a callback.
    var isInCallback = false
    /// The pointer of the only part of the root that is to be read; `nil` for all of it.
    private let part: String?
    /// True when nobody wants the document any more.
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

    /// False for a path, a component or a schema that is not in the part to be read.
    func wants(_ place: SourceNode) -> Bool {
        guard let part else { return true }
        let pointer = place.pointer.utf8
        guard pointer.starts(with: part.utf8) else { return false }
        return pointer.count == part.utf8.count || pointer.dropFirst(part.utf8.count).first == UInt8(ascii: "/")
    }

    func report(
        _ finding: Finding, _ message: String, at location: SourceLocation, in place: SourceNode? = nil,
        help: Help? = nil, notes: [Diagnostic.Note] = [], containment: String? = nil,
        atMost limit: Diagnostic.Severity = .error
    ) {
        diagnostics.report(
            finding, message, at: location, pointer: place?.jsonPointer, help: help, notes: notes,
            containment: containment, atMost: limit)
    }

    /// The name that was most likely meant; `nil` if none is similar, or if the budget for suggestions is spent.
    func suggestion(for word: String, among candidates: some Collection<String>) -> String? {
        resolver.suggestions.suggestion(for: word, among: candidates)
    }

    /// The ID of the schema at a place, which is read later.
    func schema(at place: SourceNode) -> SchemaID {
        schemas.id(of: place)
    }
}

/// The values read so far, by the node at their place.
struct ReadOnce<Value> {
    private var values: [SourceNode.ID: Value?] = [:]

    /// The value at a place; its inner `nil` stands for a place without one, or one that is being read.
    mutating func known(_ place: SourceNode) -> Value?? {
        if let value = values[place.id] { return .some(value) }
        values[place.id] = .some(nil)
        return nil
    }

    mutating func remember(_ value: Value?, at place: SourceNode) {
        values[place.id] = .some(value)
    }
}
