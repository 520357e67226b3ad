import Diagnostics
import OpenAPI
import SchemaNormalization
import YAMLTree

/// The facts about a client that all its planners share.
final class PlanContext {
    let document: Document
    let schemas: NormalSchemas
    let directions: Directions
    let tags: TagTable
    let groups: [OperationGroup]
    let primitives: PrimitiveMapping
    let uuids: UUIDNames
    /// The client's name.
    let client: String
    let options: PlanOptions
    let ledger: NameLedger
    let diagnostics: DiagnosticCollector
    /// Objects whose members were named and whose types are not planned yet.
    var named: [SchemaView: MemberNamer.NamedObject] = [:]

    init(
        _ document: Document, client: String, options: PlanOptions, ledger: NameLedger, diagnostics: DiagnosticCollector
    ) {
        self.document = document
        self.client = client
        self.options = options
        self.ledger = ledger
        self.diagnostics = diagnostics
        schemas = NormalSchemas(document, omitsDeprecated: options.deprecated == .omit, diagnostics: diagnostics)
        directions = Directions(document, schemas)
        groups = OperationGroup.all(of: document)
        tags = TagTable(directions.reached, schemas)
        primitives = PrimitiveMapping(formats: options.formats)
        uuids = UUIDNames(directions, schemas, primitives)
    }

    /// The names of the types around all others: the client, and a shared runtime.
    var namesAround: Set<String> { Set([client, options.runtime?.name].compactMap(\.self)) }

    // MARK: - Schemas

    /// A schema's own form.
    func schema(_ id: SchemaID) -> NormalSchema { schemas[schemas.use(id)] }

    func view(_ use: SchemaUse, _ direction: Direction) -> SchemaView {
        directions.view(schemas[use].id, direction)
    }

    /// `x-swift-name` at the place where a schema is used.
    func swiftName(_ use: SchemaUse) -> String? {
        use.sites.last(where: { document[$0].swiftName != nil }).flatMap { document[$0].swiftName }
    }

    /// The default at the place where a schema is used, else the default of the schema itself.
    func defaultValue(_ use: SchemaUse) -> YAMLNode? {
        let own = use.sites.last { document[$0].defaultValue != nil }
        let defaulting = own ?? schemas[use].parts.last { document[$0].defaultValue != nil }
        return defaulting.flatMap { document[$0].defaultValue }
    }

    /// The descriptions at the place where a schema is used.
    func site(_ use: SchemaUse) -> Schema { words(use.sites) }

    /// The descriptions of a schema itself.
    func source(_ schema: NormalSchema) -> Schema { words(schema.parts) }

    /// The descriptions of several parts; the last ones win.
    private func words(_ parts: [SchemaID]) -> Schema {
        guard let last = parts.last else { return document[SchemaID(index: 0)] }
        // Nearly all have one part, and a copy of a schema is large.
        guard parts.count > 1 else { return document[last] }
        var words = document[last]
        for part in parts.dropLast().reversed().map({ document[$0] }) {
            words.title = words.title ?? part.title
            words.description = words.description ?? part.description
            words.defaultValue = words.defaultValue ?? part.defaultValue
            words.swiftName = words.swiftName ?? part.swiftName
            words.isDeprecated = words.isDeprecated || part.isDeprecated
            words.constraints = part.constraints.filter { !words.constraints.contains($0) } + words.constraints
            if words.examples.isEmpty { words.examples = part.examples }
        }
        return words
    }

    func isClosed(_ isClosed: Bool?) -> Bool {
        isClosed ?? (options.enums == .closed)
    }

    // MARK: - Findings

    /// Reports each `x-swift-type` that cannot be followed.
    func reportIgnoredWishes() {
        for id in directions.reached {
            guard case .scalar(let scalar) = schemas[id].form, !PrimitiveMapping.allowsWish(of: scalar) else {
                continue
            }
            reportUnsupported(
                "what 'x-swift-type' asks for cannot be written as the schema's 'type', and is ignored", schemas[id])
        }
    }

    func reportUnsupported(_ message: String, _ schema: NormalSchema) {
        let source = document[schema.source]
        diagnostics.report(SchemaFinding.unsupportedSchema, message, at: source.location, pointer: source.pointer)
    }
}
