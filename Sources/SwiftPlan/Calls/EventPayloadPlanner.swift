import OpenAPI
import YAMLTree

/// Decides what the data of the events of a stream is: by the schema of the whole, as many write it, or by the one of
/// its items, which describes an event as an object with `event` and `data` (OpenAPI 3.2 §4.14.4).
struct EventPayloadPlanner {
    let types: TypePlanner

    private struct Member {
        var event: String?
        /// `nil`: a text.
        var data: SchemaID?
    }

    func payload(of media: MediaType, name: String, _ nested: inout NestedTypes) -> ResultPlan.EventPayload {
        guard let item = media.itemSchema else {
            guard media.schema != nil else { return .text }
            return payload(types.element(of: media, .received, name: name, &nested))
        }
        let members = members(of: item)
        guard let first = members.first else {
            return isEvent(item) ? .text : payload(types.use(item, .received, name: name, &nested))
        }
        if members.count == 1, first.event == nil {
            return first.data.map { payload(types.use($0, .received, name: name, &nested)) } ?? .text
        }
        return .byName(enumeration(members, of: item, name: name, &nested))
    }

    private func payload(_ type: TypeUse) -> ResultPlan.EventPayload {
        type == .builtin(.string) ? .text : .json(type)
    }

    // MARK: The schema of an item

    private func isEvent(_ id: SchemaID) -> Bool {
        property("data", of: id) != nil
    }

    /// The kinds of event that it tells apart. One that only ends the stream is none.
    private func members(of id: SchemaID) -> [Member] {
        let schema = types.document[types.document.resolved(id)]
        return ([id] + schema.oneOf + schema.anyOf).compactMap(member)
    }

    private func member(_ id: SchemaID) -> Member? {
        let event = property("event", of: id).flatMap { $0.constant?.string ?? onlyValue($0) }
        guard let data = property("data", of: id) else { return event.map { Member(event: $0) } }
        guard data.constant?.string != "[DONE]" else { return nil }
        guard event != nil || data.contentSchema != nil else { return nil }
        return Member(event: event, data: data.contentSchema)
    }

    private func onlyValue(_ schema: Schema) -> String? {
        schema.enumValues.count == 1 ? schema.enumValues.first?.string : nil
    }

    private func property(_ name: String, of id: SchemaID) -> Schema? {
        let schema = types.document[types.document.resolved(id)]
        return schema.properties.first { $0.name == name }
            .map { types.document[types.document.resolved($0.schema)] }
    }

    // MARK: The enum

    private func enumeration(
        _ members: [Member], of item: SchemaID, name: String, _ nested: inout NestedTypes
    ) -> TypeName {
        nested.claim(SwiftName.upperCamel(name), of: types.document[item].place) { given in
            var inner = NestedTypes(
                parent: given.name, key: given.origin.key, client: types.client, ledger: types.ledger)
            let cases = cases(members, &inner)
            return TypePlan(
                name: given.name, documentation: Documentation(summary: "What comes, by the name of the event."),
                isDeprecated: false, shape: .event(EventPlan(cases: cases, unknownName: "unknown")),
                nested: inner.types, isEncodable: false, isDecodable: false, isSent: false, isReceived: true, origin: given.origin)
        }
    }

    private func cases(_ members: [Member], _ nested: inout NestedTypes) -> [EventPlan.Case] {
        var scope = NameScope(reserved: ReservedNames.members.union(["unknown"]))
        return members.map { member in
            let name = SwiftName.lowerCamel(member.event ?? "message")
            let type = member.data.map { types.use($0, .received, name: name, &nested) }
            return EventPlan.Case(name: scope.claim(ReservedNames.cases[name] ?? name), event: member.event, type: type)
        }
    }
}
