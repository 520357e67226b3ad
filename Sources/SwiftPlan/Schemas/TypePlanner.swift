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
    let ledger: NameLedger
    /// Those of schemas that have a name of their own.
    let names: [SchemaView: GivenType]
    let codedSchemas: CodedSchemas
    /// Those of all types that have a name by now.
    private var keys: [TypeName: APIKey]
    var planned: [SchemaView: TypePlan] = [:]
    private var pending: [SchemaView] = []
    /// Inline schemas whose types are being decided: one that reaches itself means the same type again.
    private var open: [SchemaView: TypeName] = [:]
    private var shared = SharedTypes()
    /// Lists and dictionaries whose elements are being decided: one that reaches itself has no end.
    private var openCollections: Set<SchemaID> = []

    init(
        _ document: Document, client: String, options: PlanOptions, ledger: NameLedger, diagnostics: DiagnosticCollector
    ) {
        self.document = document
        self.client = client
        self.options = options
        self.ledger = ledger
        self.diagnostics = diagnostics
        classifier = SchemaClassifier(document, options: options, diagnostics: diagnostics)
        directions = Directions(document, classifier)
        codedSchemas = CodedSchemas(document, classifier: classifier)
        let events = EventPlanner.hasEvents(document) ? [EventPlanner.typeName] : []
        names = TypeNamer.names(
            in: document, classifier: classifier, directions: directions, client: client,
            reserved: ReservedNames.topLevel.union(events), ledger: ledger, diagnostics: diagnostics)
        keys = names.values.reduce(into: [:]) { $0[$1.name] = $1.origin.key }
    }

    /// The type of a schema's values, and whether `null` is one of them.
    ///
    /// An inline schema that needs a type of its own gets one in `place`.
    func use(_ id: SchemaID, in place: inout TypePlace) -> (type: TypeUse, isNullable: Bool) {
        let (canonical, isNullable) = classifier.canonical(id)
        return (type(of: canonical, in: &place), isNullable)
    }

    /// The type of the values of a body. Without a schema anything may come.
    func use(
        _ schema: SchemaID?, _ direction: Direction, name: String, _ nested: inout NestedTypes
    ) -> TypeUse {
        guard let schema else { return .builtin(.json) }
        var place = TypePlace(nested: nested, name: name, direction)
        let (type, isNullable) = use(schema, in: &place)
        nested = place.nested
        return isNullable && type != .builtin(.json) ? .optional(type) : type
    }

    private func type(of id: SchemaID, in place: inout TypePlace) -> TypeUse {
        let form = classifier.form(of: id)
        let view = directions.view(id, place.direction)
        if form.hasOwnType, let name = names[view] {
            if planned[view] == nil, !pending.contains(view) {
                pending.append(view)
            }
            return .named(name.name)
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
        case .enumeration, .object, .tuple, .union, .family, .types:
            return .named(inlineType(view, form, in: &place))
        }
    }

    private func inlineType(_ view: SchemaView, _ form: SchemaForm, in place: inout TypePlace) -> TypeName {
        if let name = open[view] { return name }
        let parent = place.nested.parent
        if !directions.isSplit(view.id), let name = shared.name(of: view.id, in: parent) { return name }
        return place.claim(of: document[view.id].place) { given in
            shared.add(given.name, of: view, in: parent)
            return plan(view, form, given)
        }
    }

    func element(_ id: SchemaID?, of collection: SchemaID, in place: inout TypePlace) -> TypeUse {
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
        while let view = pending.popLast() {
            finish(view)
        }
        let order = Dictionary(document.namedSchemas.enumerated().map { ($1, $0) }) { first, _ in first }
        return planned.sorted { one, other in
            let places = [one, other].map { (order[$0.key.id] ?? .max, $0.key.id.index, $0.value.name.last) }
            return places[0] < places[1]
        }.map(\.value)
    }

    private func finish(_ view: SchemaView) {
        guard planned[view] == nil, let name = names[view] else { return }
        let other = directions.view(view.id, .received)
        if view != other, let otherName = names[other] {
            finish(other)
            shared.pair(name.name, with: otherName.name)
        }
        planned[view] = plan(view, classifier.form(of: view.id), name)
    }

    func plan(_ view: SchemaView, _ form: SchemaForm, _ given: GivenType) -> TypePlan {
        let schema = document[view.id]
        keys[given.name] = given.origin.key
        // A part of the schema that comes back to it means all of it.
        let outer = open[view]
        open[view] = outer ?? given.name
        defer { open[view] = outer }
        var nested = NestedTypes(parent: given.name, key: given.origin.key, client: client, ledger: ledger)
        let shape: TypePlan.Shape
        switch form {
        case .object(let object):
            let keepsUnknown = options.unknownProperties == .keep
            shape = .structure(
                structPlan(object, view, given.origin.key, keepsUnknown: keepsUnknown, nested: &nested))
        case .tuple(let tuple):
            shape = .structure(tuplePlan(tuple, view.direction, given.origin.key, nested: &nested))
        case .union(let members):
            shape = .union(unionPlan(schema, members: members, view, given.origin.key, nested: &nested))
        case .family(let members, let base):
            shape = .union(unionPlan(schema, members: members, base: base, view, given.origin.key, nested: &nested))
        case .types(let types):
            shape = .union(unionPlan(schema, types: types, view, given.origin.key, nested: &nested))
        default:
            shape = .enumeration(enumPlan(schema, given.origin.key))
        }
        return TypePlan(
            name: given.name,
            documentation: DocumentationPlanner.type(schema),
            isDeprecated: schema.isDeprecated,
            shape: shape,
            nested: nested.types,
            isEncodable: options.coding == .both || directions.isSent(view),
            isDecodable: options.coding == .both || directions.isReceived(view),
            isSent: directions.isSent(view),
            isReceived: directions.isReceived(view),
            origin: given.origin
        )
    }

    func enumPlanner(of type: TypeUse) -> EnumPlanner? {
        guard case .named(let name) = type, let key = key(of: name) else { return nil }
        return EnumPlanner(key: key, ledger: ledger)
    }

    func key(of name: TypeName) -> APIKey? { keys[name] }

    private func enumPlan(_ schema: Schema, _ key: APIKey) -> EnumPlan {
        EnumPlanner(key: key, ledger: ledger).plan(
            schema, rawType: EnumPlanner.rawType(of: schema) ?? .string, isClosed: isClosed(schema))
    }

    func isClosed(_ schema: Schema) -> Bool {
        schema.isClosed ?? (options.enums == .closed)
    }
}
