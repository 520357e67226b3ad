import Diagnostics
import OpenAPI
import SchemaNormalization
import YAMLTree

/// The state that all planners of a client share.
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
    /// The objects whose members have names, but whose types are not planned yet.
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

    /// The names of the types that contain all others: the client, and a shared runtime.
    var namesAround: Set<String> { Set([client, options.runtime?.name].compactMap(\.self)) }

    // MARK: - Schemas

    /// Returns the meaning of a schema of the document.
    func schema(_ id: SchemaID) -> NormalSchema { schemas[schemas.use(id)] }

    func view(_ use: SchemaUse, _ direction: Direction) -> SchemaView {
        directions.view(schemas[use].id, direction)
    }

    /// Returns the `x-swift-name` at a use.
    func swiftName(_ use: SchemaUse) -> String? {
        use.sites.last(where: { document[$0].swiftName != nil }).flatMap { document[$0].swiftName }
    }

    /// Returns the default at a use, or else that of the schema.
    func defaultValue(_ use: SchemaUse) -> YAMLNode? {
        let own = use.sites.last { document[$0].defaultValue != nil }
        let defaulting = own ?? schemas[use].parts.last { document[$0].defaultValue != nil }
        return defaulting.flatMap { document[$0].defaultValue }
    }

    /// Returns a schema with the descriptions at a use.
    func site(_ use: SchemaUse) -> Schema { annotations(of: use.sites) }

    /// Returns a schema with the descriptions of a meaning's parts.
    func source(_ schema: NormalSchema) -> Schema { annotations(of: schema.parts) }

    /// Merges the descriptions of several parts. The later part takes precedence.
    private func annotations(of parts: [SchemaID]) -> Schema {
        guard let last = parts.last else { return document[SchemaID(index: 0)] }
        // Nearly all schemas have one part, and a copy of a schema is large.
        guard parts.count > 1 else { return document[last] }
        var annotations = document[last]
        for part in parts.dropLast().reversed().map({ document[$0] }) {
            annotations.title = annotations.title ?? part.title
            annotations.description = annotations.description ?? part.description
            annotations.defaultValue = annotations.defaultValue ?? part.defaultValue
            annotations.swiftName = annotations.swiftName ?? part.swiftName
            annotations.isDeprecated = annotations.isDeprecated || part.isDeprecated
            annotations.constraints = part.constraints.filter { !annotations.constraints.contains($0) } + annotations.constraints
            if annotations.examples.isEmpty { annotations.examples = part.examples }
        }
        return annotations
    }

    func isClosed(_ isClosed: Bool?) -> Bool {
        isClosed ?? (options.enums == .closed)
    }

    // MARK: - Findings

    /// Reports each `x-swift-type` that the client cannot follow.
    func reportIgnoredSwiftTypes() {
        for id in directions.reached {
            guard case .scalar(let scalar) = schemas[id].form, !PrimitiveMapping.allowsSwiftType(of: scalar) else {
                continue
            }
            reportUnsupported(
                "the 'x-swift-type' does not fit the schema's 'type'; it is ignored", schemas[id])
        }
    }

    func reportUnsupported(_ message: String, _ schema: NormalSchema) {
        let source = document[schema.source]
        diagnostics.report(SchemaFinding.unsupportedSchema, message, at: source.location, pointer: source.pointer)
    }
}
