import Foundation

/// Compares the received items of a stream with the sent ones.
struct StreamComparison {
    /// The received values as a list.
    let items: [WireJSON]
    let bytes: Data
    /// The stream's media type.
    let essence: String

    var isLike: Bool {
        essence == "text/event-stream" ? areEvents : areLines
    }

    private var areLines: Bool {
        (try? WireJSON(parsingLines: bytes)).map { Likeness.isLike(.array(items), $0) } ?? false
    }

    private var areEvents: Bool {
        var expected = Self.events(String(decoding: bytes, as: UTF8.self))
        // A client that reads the data as JSON ends the stream at this text.
        if items.count == expected.count - 1, expected.last?.data == "[DONE]" { expected.removeLast() }
        return items.count == expected.count
            && zip(items, expected).allSatisfy { item, event in
                item["name"] == (event.name.map(WireJSON.string) ?? .null) && Self.isLike(item["data"], event.data)
            }
    }

    private static func isLike(_ value: WireJSON?, _ data: String) -> Bool {
        guard let value else { return false }
        return value == .string(data) || (try? WireJSON(parsing: data)).map { Likeness.isLike(value, $0) } ?? false
    }

    /// WHATWG HTML §9.2.6.
    private static func events(_ text: String) -> [(name: String?, data: String)] {
        text.components(separatedBy: "\n\n").compactMap { block in
            var name: String?
            var data: [String] = []
            for line in block.split(separator: "\n") {
                let field = line.prefix { $0 != ":" }
                let value = line.dropFirst(field.count + 1).drop { $0 == " " }
                if field == "event" { name = String(value) }
                if field == "data" { data.append(String(value)) }
            }
            return data.isEmpty ? nil : (name, data.joined(separator: "\n"))
        }
    }
}
