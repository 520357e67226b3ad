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
    func wants(_ place: Place) -> Bool {
        guard let part else { return true }
        let pointer = place.pointer.utf8
        guard pointer.starts(with: part.utf8) else { return false }
        return pointer.count == part.utf8.count || pointer.dropFirst(part.utf8.count).first == UInt8(ascii: "/")
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
