import OpenAPI
import SchemaNormalization
import YAMLTree

/// Plans the type of the data in the events of a stream. The type follows from `schema`, which many documents use, or
/// from `itemSchema`, which describes an event as an object with `event` and `data` (OpenAPI 3.2 §4.14.4).
struct EventDataPlanner {
    let types: TypePlanner

    private var context: PlanContext { types.context }

    private struct Member {
        var event: String?
        /// The schema of the data; `nil` for text.
        var data: SchemaUse?
    }

    func data(of media: MediaType, naming: TypeNaming) -> ResultPlan.EventData {
        guard let item = media.itemSchema else {
            guard media.schema != nil else { return .text }
            return data(types.element(of: media, .received, naming: naming))
        }
        let members = members(of: item)
        guard let first = members.first else {
            return isEvent(item) ? .text : data(types.bodyUse(item, .received, naming: naming))
        }
        if members.count == 1, first.event == nil {
            return first.data.map { data(types.bodyUse($0, .received, naming: naming)) } ?? .text
        }
        return .byName(enumeration(members, of: item, naming: naming))
    }

    private func data(_ type: TypeUse) -> ResultPlan.EventData {
        type == .builtin(.string) ? .text : .json(type)
    }

    // MARK: The schema of an item

    private func isEvent(_ id: SchemaID) -> Bool {
        property("data", of: context.schema(id)) != nil
    }

    /// Returns the kinds of event in the schema, without an event that only ends the stream.
    private func members(of id: SchemaID) -> [Member] {
        let schema = context.schema(id)
        return ([schema] + context.schemas.alternatives(of: schema).map { context.schemas[$0] }).compactMap(member)
    }

    private func member(_ schema: NormalSchema) -> Member? {
        let event = property("event", of: schema)?.form.onlyValue?.string
        guard let data = property("data", of: schema) else { return event.map { Member(event: $0) } }
        guard data.form.onlyValue?.string != "[DONE]" else { return nil }
        let content = if case .scalar(let scalar) = data.form { scalar.content } else { SchemaUse?.none }
        guard event != nil || content != nil else { return nil }
        return Member(event: event, data: content)
    }

    private func property(_ name: String, of schema: NormalSchema) -> NormalSchema? {
        guard case .object(let object) = schema.form else { return nil }
        return object.properties.first { $0.name == name }.map { context.schemas[$0.use] }
    }

    // MARK: The enum

    private func enumeration(_ members: [Member], of item: SchemaID, naming: TypeNaming) -> TypeName {
        let given = naming.scope.claim(naming.typeName, of: context.document[item].position)
        let plan = EventPlan(cases: cases(members, types.names.scope(of: given)), unknownName: "unknown")
        types.add(
            TypePlan(
                name: given.name, documentation: Documentation(summary: "The event, by its name."),
                isDeprecated: false, shape: .event(plan), nested: [], isEncodable: false, isDecodable: false,
                isSent: false, isReceived: true, origin: given.origin))
        return given.name
    }

    private func cases(_ members: [Member], _ scope: TypeScope) -> [EventPlan.Case] {
        var names = NameScope(reserved: ReservedNames.members.union(["unknown"]))
        return members.map { member in
            let name = SwiftName.lowerCamel(member.event ?? "message")
            let type = member.data.map { types.bodyUse($0, .received, naming: TypeNaming(scope, name)) }
            return EventPlan.Case(name: names.claim(ReservedNames.cases[name] ?? name), event: member.event, type: type)
        }
    }
}
