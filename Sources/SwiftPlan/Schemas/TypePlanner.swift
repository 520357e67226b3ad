import Diagnostics
import OpenAPI

/// Turns schemas into Swift types. Names of named schemas are decided first, all at once, so that none depends on which
/// schema is met first.
final class TypePlanner {
    let document: Document
    let classifier: SchemaClassifier
    let directions: Directions
    /// The client's name.
    let client: String
    let options: PlanOptions
    let diagnostics: DiagnosticCollector
    /// Those of schemas that have a name of their own.
    let names: [SchemaID: TypeName]
    let codedSchemas: CodedSchemas
    var planned: [SchemaID: TypePlan] = [:]
    private var pending: [SchemaID] = []
    /// Inline schemas whose types are being decided: one that reaches itself means the same type again.
    private var open: [SchemaID: TypeName] = [:]
    /// Lists and dictionaries whose elements are being decided: one that reaches itself has no end.
    private var openCollections: Set<SchemaID> = []

    init(_ document: Document, client: String, options: PlanOptions, diagnostics: DiagnosticCollector) {
        self.document = document
        self.client = client
        self.options = options
        self.diagnostics = diagnostics
        classifier = SchemaClassifier(document, diagnostics: diagnostics)
        directions = Directions(document)
        codedSchemas = CodedSchemas(document, classifier: classifier)
        let events = EventPlanner.hasEvents(document) ? [EventPlanner.typeName] : []
        names = TypeNamer.names(
            in: document, classifier: classifier, client: client, reserved: ReservedNames.topLevel.union(events),
            diagnostics: diagnostics)
    }

    /// The type of a schema's values, and whether `null` is one of them.
    ///
    /// An inline schema that needs a type of its own gets one in `place`.
    func use(_ id: SchemaID, in place: inout TypePlace) -> (type: TypeUse, isNullable: Bool) {
        let (canonical, isNullable) = classifier.canonical(id)
        return (type(of: canonical, in: &place), isNullable)
    }

    /// The type of the values of a body. Without a schema anything may come.
    func use(_ schema: SchemaID?, name: String, _ nested: inout NestedTypes) -> TypeUse {
        guard let schema else { return .builtin(.json) }
        var place = TypePlace(nested: nested, name: name)
        let (type, isNullable) = use(schema, in: &place)
        nested = place.nested
        return isNullable && type != .builtin(.json) ? .optional(type) : type
    }

    private func type(of id: SchemaID, in place: inout TypePlace) -> TypeUse {
        let form = classifier.form(of: id)
        if form.hasOwnType, let name = names[id] {
            if planned[id] == nil, !pending.contains(id) {
                pending.append(id)
            }
            return .named(name)
        }
        switch form {
        case .any:
            return .builtin(.json)
        case .primitive(let type):
            return type
        case .array(let items):
            return .array(element(items, of: id, in: &place))
        case .dictionary(let value):
            return .dictionary(element(value, of: id, in: &place))
        case .alias(let other):
            return type(of: other, in: &place)
        case .enumeration, .object, .union, .types:
            if let name = open[id] { return .named(name) }
            return .named(place.claim { name in plan(id, form, name: name) })
        }
    }

    private func element(_ id: SchemaID?, of collection: SchemaID, in place: inout TypePlace) -> TypeUse {
        guard let id else { return .builtin(.json) }
        guard openCollections.insert(collection).inserted else {
            let schema = document[collection]
            diagnostics.warning(
                "unsupported-schema", "a list of lists without end has no Swift type, and is left open as JSON",
                at: schema.location, pointer: schema.pointer)
            return .builtin(.json)
        }
        defer { openCollections.remove(collection) }
        place.becomeElement()
        let (type, isNullable) = use(id, in: &place)
        return isNullable && type != .builtin(.json) ? .optional(type) : type
    }

    /// The types of named schemas that were used, and of those that they use, in document order.
    func finish() -> [TypePlan] {
        while let id = pending.popLast() {
            guard planned[id] == nil, let name = names[id] else { continue }
            planned[id] = plan(id, classifier.form(of: id), name: name)
        }
        let order = Dictionary(document.namedSchemas.enumerated().map { ($1, $0) }) { first, _ in first }
        return planned.sorted { (order[$0.key] ?? .max, $0.key.index) < (order[$1.key] ?? .max, $1.key.index) }
            .map(\.value)
    }

    func plan(_ id: SchemaID, _ form: SchemaForm, name: TypeName) -> TypePlan {
        let schema = document[id]
        let outer = open.updateValue(name, forKey: id)
        defer { open[id] = outer }
        var nested = NestedTypes(parent: name, client: client)
        let shape: TypePlan.Shape
        switch form {
        case .object(let object):
            shape = .structure(structPlan(object, isSent: directions.sent.contains(id), nested: &nested))
        case .union(let members):
            shape = .union(unionPlan(schema, members: members, nested: &nested))
        case .types(let types):
            shape = .union(unionPlan(schema, types: types, nested: &nested))
        default:
            shape = .enumeration(EnumPlanner.plan(schema, rawType: EnumPlanner.rawType(of: schema) ?? .string))
        }
        return TypePlan(
            name: name,
            documentation: DocumentationPlanner.type(schema),
            isDeprecated: schema.isDeprecated,
            shape: shape,
            nested: nested.types,
            isEncodable: options.coding == .both || directions.sent.contains(id),
            isDecodable: options.coding == .both || directions.received.contains(id),
            pointer: schema.pointer
        )
    }
}
