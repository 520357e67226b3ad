import Foundation
import OpenAPI
import YAMLTree

/// The content of a stream of which the folder has only the length: an item for each schema of the document.
struct StreamSample {
    let document: Document
    let media: MediaType

    /// `nil` if the media type is not one of a text stream.
    var text: String? {
        switch Scenario.Body.essence(media.name) {
        case "text/event-stream": events
        case "application/jsonl", "application/x-ndjson", "application/json-lines", "application/x-jsonlines": lines
        default: nil
        }
    }

    private var lines: String {
        let item = media.itemSchema.map { Self.value(SchemaView(document: document, id: $0)) }
        let value = item ?? .object(["sample": .string("a \"quoted\" text")])
        return "\(value.text)\n\(value.text)\n"
    }

    private var events: String {
        guard let item = media.itemSchema else {
            return "data: {\"sample\": 1}\n\nevent: named\ndata: first\ndata: second\n\n"
        }
        let view = SchemaView(document: document, id: item)
        let members = view.alternatives.isEmpty ? [item] : view.alternatives
        return members.map { event(SchemaView(document: document, id: $0)) }.joined()
    }

    private func event(_ member: SchemaView) -> String {
        let name = member.property("event").flatMap { document[document.resolved($0)].constant?.string }
        let data = member.property("data").map { document[document.resolved($0)] }
        let text =
            data?.constant?.string
            ?? data?.contentSchema.map { Self.value(SchemaView(document: document, id: $0)).text } ?? "a text"
        return (name.map { "event: \($0)\n" } ?? "") + "data: \(text)\n\n"
    }

    /// The simplest value that has all its properties.
    private static func value(_ view: SchemaView, depth: Int = 0) -> WireJSON {
        if let constant = view.schema.constant?.string { return .string(constant) }
        guard depth < 8 else { return .null }
        if view.isObject {
            return .object(
                view.properties.reduce(into: [:]) { members, property in
                    let inner = SchemaView(document: view.document, id: property.schema)
                    members[property.name] = value(inner, depth: depth + 1)
                })
        }
        switch view.types.first {
        case .array:
            let element = view.element.map { SchemaView(document: view.document, id: $0) }
            return .array(element.map { [value($0, depth: depth + 1)] } ?? [])
        case .integer, .number: return .number(7)
        case .boolean: return .bool(true)
        default: return .string("a text")
        }
    }
}

extension Scenario {
    /// A copy in which sample content replaces the streams that the folder does not have.
    func filled(_ match: OperationMatch, _ document: Document) -> Scenario {
        var scenario = self
        let sent = match.operation.requestBody?.content ?? []
        scenario.request?.body = request?.body?.filled(sent, document)
        let answers = match.operation.responses.filter { $0.status == .code(response?.status ?? 0) }
        scenario.response?.body = response?.body?.filled(answers.flatMap(\.content), document)
        return scenario
    }
}

extension Scenario.Body {
    fileprivate func filled(_ content: [MediaType], _ document: Document) -> Scenario.Body {
        guard streamChunks == nil, case .object? = raw,
            let media = content.first(where: { Self.essence($0.name) == essence }),
            let text = StreamSample(document: document, media: media).text
        else { return self }
        var body = self
        body.raw = .string(text)
        return body
    }
}
