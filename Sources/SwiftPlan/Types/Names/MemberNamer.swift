import OpenAPI
import SchemaNormalization

/// Names the parts of a type: its properties, elements and members.
struct MemberNamer {
    let context: PlanContext

    private var ledger: NameLedger { context.ledger }

    /// Returns the uses of schemas within a type. If the schema is inline, its type is named after `name`.
    func namedUses(of view: SchemaView, _ key: APIKey) -> [(name: String, use: SchemaUse, isElement: Bool)] {
        let schema = context.schemas[view.id]
        switch schema.form {
        case .object(let object):
            return uses(of: object, view, key)
        case .tuple(let tuple):
            let names = elements(of: tuple, key).names
            let rest = tuple.rest.use.map { (name: names.rest, use: $0, isElement: false) }
            return zip(names.elements, tuple.elements).map { ($0.name, $1, false) } + [rest].compactMap { $0 }
        case .union(let union):
            let members = union.members.filter { context.schemas[$0.use].id != view.id }
            return zip(unionMembers(members), members).map { name, member in
                let isList = context.schemas[member.use].role == .type(.array)
                return (isList ? "items" : name, member.use, false)
            }
        case .nothing, .anything, .scalar, .enumeration, .list, .map:
            return []
        }
    }

    private func uses(
        of object: ObjectForm, _ view: SchemaView, _ key: APIKey
    ) -> [(name: String, use: SchemaUse, isElement: Bool)] {
        let named = properties(of: object, view, key)
        let names = named.names
        context.named[view] = named
        var uses = zip(names.properties, object.properties(in: view.direction)).map { ($0.name, $1.use, false) }
        uses += zip(names.compositions, object.compositions).map { ($0, $1, false) }
        if case .schema(let additional) = object.additional {
            uses.append((names.additional, additional, true))
        }
        return uses
    }

    // MARK: - Objects

    struct ObjectNames {
        var properties: [GivenName]
        var compositions: [String]
        var additional: String
    }

    /// The key of an object's type, with the names of its members.
    struct NamedObject {
        let key: APIKey
        let names: ObjectNames
        /// The scope of the names.
        var scope: NameScope
    }

    /// Returns the names of an object's members. They are chosen when its type is named, and kept until it is planned.
    func properties(of object: ObjectForm, _ view: SchemaView, _ key: APIKey) -> NamedObject {
        if let named = context.named[view], named.key == key { return named }
        var scope = NameScope(reserved: ReservedNames.members)
        let properties = scope.claimAll(object.properties(in: view.direction).map { preference($0, key) }, ledger)
        let compositions = object.compositions.map { _ in scope.claim("variant") }
        var names = ObjectNames(properties: properties, compositions: compositions, additional: "")
        switch object.additional {
        case .unspecified where context.options.unknownProperties == .keep, .allowed, .schema:
            names.additional = scope.claim("additionalProperties")
        case .unspecified, .forbidden:
            break
        }
        return NamedObject(key: key, names: names, scope: scope)
    }

    private func preference(_ property: ObjectForm.Property, _ key: APIKey) -> NamePreference {
        NamePreference(
            key.part(.property, property.name), at: property.location, spelling: property.name,
            pinned: context.swiftName(property.use), else: SwiftName.lowerCamel(property.name))
    }

    // MARK: - Tuples

    struct ElementNames {
        var elements: [GivenName]
        var rest: String
    }

    func elements(of tuple: Tuple, _ key: APIKey) -> (names: ElementNames, scope: NameScope) {
        var scope = NameScope(reserved: ReservedNames.members)
        let preferences = elementNames(tuple.elements).enumerated().map { index, name in
            let schema = context.site(tuple.elements[index])
            let key = key.part(.property, String(index))
            return NamePreference(key, at: schema.location, spelling: name, pinned: schema.swiftName, else: name)
        }
        let names = scope.claimAll(preferences, ledger)
        let hasRest = if case .nothing = tuple.rest { false } else { true }
        return (ElementNames(elements: names, rest: hasRest ? scope.claim("rest") : ""), scope)
    }

    /// Returns the names of elements. An element without a unique name is named after its position.
    private func elementNames(_ elements: [SchemaUse]) -> [String] {
        let names = elements.map(ownName)
        let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        return names.enumerated().map { index, name in
            guard let name, counts[name] == 1 else { return Self.ordinal(index) }
            return name
        }
    }

    private func ownName(_ element: SchemaUse) -> String? {
        let schema = context.site(element)
        if let name = schema.swiftName { return name }
        // A title of more than three words is a sentence.
        if let title = schema.title, title.split(separator: " ").count <= 3 { return SwiftName.lowerCamel(title) }
        return schema.reference.flatMap { context.document[$0].name }.map { SwiftName.lowerCamel($0) }
    }

    private static func ordinal(_ index: Int) -> String {
        let ordinals = [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        ]
        return ordinals.indices.contains(index) ? ordinals[index] : "place\(index + 1)"
    }

    func unionMembers(_ members: [UnionForm.Member]) -> [String] {
        UnionMemberNamer(context: context).names(of: members)
    }
}
