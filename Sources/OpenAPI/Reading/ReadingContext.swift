import Diagnostics
import YAMLTree

/// The state that all readers of one description share: the files, the schemas found so far, and the collector of
/// findings.
final class ReadingContext {
    let resolver: ReferenceResolver
    let diagnostics: DiagnosticCollector
    var schemas: SchemaArena
    /// Objects that many places refer to are read once.
    var parameters = ReadOnce<Parameter>()
    var responses = ReadOnce<Response>()
    var headers = ReadOnce<Header>()
    var requestBodies = ReadOnce<RequestBody>()
    var callbacks = ReadOnce<Callback>()
    /// The targets of references; `nil` for a reference that leads nowhere, which has been reported.
    var followedReferences: [FollowedKey: Followed?] = [:]
    /// Declared under `components/securitySchemes`.
    var securitySchemeNames: Set<String> = []
    /// The place where each was used first.
    var operationIDs: [String: SourceLocation] = [:]
    /// Within the operations of a callback or not.
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

    /// The one of many names that was most likely meant, as long as looking for it is not too much.
    func suggestion(for word: String, among candidates: some Collection<String>) -> String? {
        resolver.suggestions.suggestion(for: word, among: candidates)
    }

    /// The schema at a place, which is read when its turn comes.
    func schema(at place: Place) -> SchemaID {
        schemas.id(of: place)
    }
}

/// The values read so far, by the node at their place.
struct ReadOnce<Value> {
    private var values: [Place.ID: Value?] = [:]

    /// `nil` as well for a place that is being read at the moment.
    mutating func known(_ place: Place) -> Value?? {
        if let value = values[place.id] { return .some(value) }
        values[place.id] = .some(nil)
        return nil
    }

    mutating func remember(_ value: Value?, at place: Place) {
        values[place.id] = .some(value)
    }
}
