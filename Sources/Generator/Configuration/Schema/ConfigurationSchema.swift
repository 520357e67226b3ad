/// The JSON Schema of `tenon.yaml`, which lets editors complete keys and find mistakes.
package enum ConfigurationSchema {
    package static var text: String {
        let head: [(key: String, value: JSONValue)] = [
            ("$schema", "https://json-schema.org/draft/2020-12/schema"),
            ("title", "tenon.yaml"),
            ("description", "The clients that Tenon generates from OpenAPI specs."),
        ]
        let root = object(RootOptions.group.descriptions)
        return JSONValue.object(head + root).printed() + "\n"
    }

    private static func object(_ options: [OptionDescription]) -> [(key: String, value: JSONValue)] {
        let required = options.filter { $0.isRequired() }.map { JSONValue.text($0.key) }
        return [
            ("type", "object"),
            ("properties", .object(options.map { ($0.key, property($0)) })),
        ] + (required.isEmpty ? [] : [("required", .list(required))]) + [("additionalProperties", .flag(false))]
    }

    private static func property(_ option: OptionDescription) -> JSONValue {
        var members: [(key: String, value: JSONValue)] = [("description", .text(sentence(option)))]
        members += type(option.kind)
        if case .value(let value) = option.absence { members.append(("default", value)) }
        if !option.examples.isEmpty { members.append(("examples", .list(option.examples))) }
        return .object(members)
    }

    private static func sentence(_ option: OptionDescription) -> String {
        option.summary.prefix(1).uppercased() + option.summary.dropFirst() + "."
    }

    private static func type(_ kind: OptionKind) -> [(key: String, value: JSONValue)] {
        switch kind {
        case .text: [("type", "string"), ("minLength", .number(1))]
        case .flag: [("type", "boolean")]
        case .number: [("type", "integer"), ("minimum", .number(1))]
        case .choice(let names): [("enum", .list(names.map(JSONValue.text)))]
        case .list(let element, _): [("type", "array"), ("items", .object(type(element)))]
        case .byName(let value, _): [("type", "object"), ("additionalProperties", .object(type(value)))]
        case .byChoice(let names, let value):
            [
                ("type", "object"), ("propertyNames", .object(type(.choice(names)))),
                ("additionalProperties", .object(type(value))),
            ]
        case .choiceOrByName(let names, let what):
            [("anyOf", .list([.object(type(.choice(names))), .object(type(.byName(.choice(names), what)))]))]
        case .group(let title, let options): [("title", .text(title))] + object(options)
        }
    }
}
