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

    init(resolver: ReferenceResolver, diagnostics: DiagnosticCollector, limits: ReadingLimits) {
        self.resolver = resolver
        self.diagnostics = diagnostics
        schemas = SchemaArena(limit: limits.schemas)
    }

    func report(
        _ finding: Finding, _ message: String, at location: SourceLocation, in place: Place? = nil,
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
    func schema(at place: Place) -> SchemaID {
        schemas.id(of: place)
    }
}

/// The values read so far, by the node at their place.
struct ReadOnce<Value> {
    private var values: [Place.ID: Value?] = [:]

    /// The value at a place; its inner `nil` stands for a place without one, or one that is being read.
    mutating func known(_ place: Place) -> Value?? {
        if let value = values[place.id] { return .some(value) }
        values[place.id] = .some(nil)
        return nil
    }

    mutating func remember(_ value: Value?, at place: Place) {
        values[place.id] = .some(value)
    }
}
