import OpenAPI
import SchemaNormalization
import YAMLTree

/// The texts of a media type's examples.
struct ExampleBodies {
    let media: MediaType
    let kind: MediaKind
    let context: PlanContext

    /// The examples of the media type, or else of its schema.
    var documented: [(name: String?, body: String)] {
        let ofMedia = media.examples.compactMap { example in text(of: example).map { (example.name, $0) } }
        guard media.examples.isEmpty else { return ofMedia }
        return schemaExamples.compactMap { node in text(.node(node)).map { (nil, $0) } }
    }

    /// The example that is composed from the schema; `nil` if the schema has no finite value.
    var composed: String? {
        let composer = ExampleComposer(context: context)
        let schema = kind == .json ? media.schema : media.itemSchema ?? media.schema
        let value = schema.flatMap { composer.value(context.schemas.use($0)) }
        switch kind {
        case .json: return value.flatMap(ExampleText.json)
        case .lines, .events:
            let body = value.flatMap { stream(media.itemSchema == nil ? items($0) : [$0]) }
            return body ?? (kind == .lines ? "" : "data: text\n\n")
        case .text, .xml, .form: return value.map(ExampleText.plain) ?? "text"
        case .multipart, .data: return ""
        }
    }

    private var schemaExamples: [YAMLNode] {
        guard let schema = media.schema else { return [] }
        let own = context.document[schema].examples
        return own.isEmpty ? context.source(context.schema(schema)).examples : own
    }

    /// Returns the body of an example of the media type. A text is the body itself, except for JSON. The text of an event
    /// stream can also be the data of one event.
    private func text(of example: Example) -> String? {
        switch (kind, example.value.string) {
        case (.lines, let text?): text
        case (.events, let text?) where ExampleText.isEventStream(text): ExampleText.ended(text)
        default: text(.node(example.value))
        }
    }

    /// Returns the body with a value of the schema; `nil` if the value is too large, or has no text of this kind.
    private func text(_ value: ExampleValue) -> String? {
        switch kind {
        case .json: ExampleText.json(value)
        case .lines, .events: stream(items(value))
        case .text, .xml, .form: value.isNull ? nil : ExampleText.plain(value)
        case .multipart, .data: nil
        }
    }

    // MARK: Streams

    private func stream(_ items: [ExampleValue]) -> String? {
        let texts =
            kind == .lines
            ? items.map { ExampleText.line($0).map { $0 + "\n" } }
            : items.map { ExampleText.event($0, hasFields: media.itemSchema != nil) }
        return texts.contains { $0 == nil } ? nil : texts.compactMap { $0 }.joined()
    }

    /// Returns the items of a stream: the elements of a list, unless the list is an item, as a tuple is.
    private func items(_ value: ExampleValue) -> [ExampleValue] {
        if let schema = media.schema, case .tuple = context.schema(schema).form { return [value] }
        switch value {
        case .list(let values): return values
        case .node(let node) where node.kind == .sequence: return node.elements.map { .node($0) }
        case .node, .text, .literal, .object: return [value]
        }
    }
}

extension ExampleValue {
    fileprivate var isNull: Bool {
        switch self {
        case .node(let node): node.isNull
        case .literal(let text): text == "null"
        case .text, .list, .object: false
        }
    }
}
