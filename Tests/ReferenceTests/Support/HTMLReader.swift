import Foundation

/// Reads the tags and text of an HTML page, and allows only the HTML that the printer writes.
struct HTMLReader {
    struct Tag {
        var name: String
        var attributes: [String: String]
        /// The text up to the next tag.
        var text: String
    }

    /// The opening tags in document order.
    private(set) var tags: [Tag] = []
    /// The descriptions of the parts that the printer does not write.
    private(set) var problems: [String] = []

    init(_ page: String) {
        var open: [String] = []
        var rest = page[...]
        while let start = rest.firstIndex(of: "<") {
            note(text: rest[..<start])
            rest = rest[start...].dropFirst()
            guard let end = rest.firstIndex(of: ">") else {
                problems.append("a tag without an end")
                break
            }
            let tag = rest[..<end]
            rest = rest[end...].dropFirst()
            if tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                if open.popLast() != String(tag.dropFirst()) { problems.append("</\(tag.dropFirst())> closes nothing") }
                continue
            }
            add(tag)
            let name = tags.last?.name ?? ""
            if !Self.void.contains(name) { open.append(name) }
            if name == "script" || name == "style", let close = rest.range(of: "</\(name)>") {
                rest = rest[close.lowerBound...]
            }
        }
        if !open.isEmpty { problems.append("not closed: \(open)") }
    }

    private static let void: Set<String> = ["meta", "input"]

    private mutating func note(text: Substring) {
        if text.contains(">") { problems.append("a bare > in '\(text.prefix(60))'") }
        if !tags.isEmpty { tags[tags.count - 1].text += Self.plain(text) }
    }

    private mutating func add(_ tag: Substring) {
        let name = tag.prefix { $0 != " " && $0 != "\n" }
        var attributes: [String: String] = [:]
        var rest = tag.dropFirst(name.count).drop { $0 == " " }
        while !rest.isEmpty {
            let key = rest.prefix { $0 != "=" && $0 != " " }
            rest = rest.dropFirst(key.count)
            if rest.hasPrefix("=\"") {
                let value = rest.dropFirst(2).prefix { $0 != "\"" }
                rest = rest.dropFirst(value.count + 3)
                attributes[String(key)] = Self.plain(value)
            } else {
                if rest.hasPrefix("=") { problems.append("an attribute without quotes in <\(tag)>") }
                attributes[String(key)] = ""
            }
            rest = rest.drop { $0 == " " }
        }
        tags.append(Tag(name: String(name), attributes: attributes, text: ""))
    }

    static func plain(_ text: Substring) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }
}
