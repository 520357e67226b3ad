import AttackSupport
import Testing

@testable import Reference

/// Checks that the text of a spec cannot add markup to a reference.
@Suite struct AttackTests {
    /// All attacks except long ones, which YAML does not accept as keys.
    static let attacks = Attack.all.map(\.text).filter { $0.utf8.count < 1000 }

    /// A spec with the attack in each position that has text for readers.
    private static func spec(_ attack: String) -> String {
        let quoted = attack.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case _ where scalar.value < 0x20 || (0x7F..<0x10000).contains(scalar.value):
                "\\u{\(String(scalar.value, radix: 16))}"
                    .replacing("{", with: String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count))
                    .replacing("}", with: "")
            default: String(scalar)
            }
        }.joined()
        let text = "\"\(quoted)\""
        return """
            openapi: 3.1.0
            info: {title: \(text), version: \(text), description: \(text), summary: \(text)}
            servers: [{url: https://example.com, description: \(text)}]
            tags: [{name: \(text), description: \(text)}]
            security: [{\(text): []}]
            paths:
              /pets/{id}:
                post:
                  operationId: \(text)
                  tags: [\(text)]
                  summary: \(text)
                  description: \(text)
                  deprecated: true
                  x-rate-limit: {calls: 1, window: 1000, per: \(text)}
                  parameters:
                    - {name: id, in: path, required: true, description: \(text), schema: {type: string}, example: \(text)}
                    - {name: \(text), in: query, description: \(text), schema: {type: string, default: \(text), pattern: \(text)}, example: \(text)}
                    - {name: kind, in: query, schema: {type: string, enum: [\(text), b], x-enum-descriptions: [\(text), b]}, example: \(text)}
                  requestBody:
                    required: true
                    description: \(text)
                    content:
                      application/json:
                        schema: {$ref: "#/components/schemas/Pet"}
                        example: {\(text): \(text), name: \(text)}
                  responses:
                    "200":
                      description: \(text)
                      headers: {X-Note: {description: \(text), schema: {type: string}}}
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/Pet"}
                          examples: {\(text): {value: {name: \(text), \(text): \(text)}}}
                    "404":
                      description: \(text)
                      content: {application/json: {schema: {$ref: "#/components/schemas/Animal"}}}
            webhooks:
              \(text): {post: {summary: \(text), requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}, responses: {"200": {description: ok}}}}
            components:
              securitySchemes: {\(text): {type: apiKey, in: header, name: X-Key, description: \(text)}}
              schemas:
                Pet:
                  type: object
                  title: \(text)
                  description: \(text)
                  required: [name]
                  properties:
                    name: {type: string, description: \(text), default: \(text)}
                    \(text): {type: string, deprecated: true, description: \(text)}
                Animal:
                  description: \(text)
                  oneOf: [{$ref: "#/components/schemas/Pet"}, {type: object, required: [\(text)], properties: {\(text): {type: string}}}]
                  discriminator: {propertyName: name, mapping: {\(text): "#/components/schemas/Pet"}}
            """
    }

    /// A page as parsers see it, which read scalars instead of characters.
    private static func scalars(_ page: String) -> String {
        String(page.unicodeScalars.map { $0.isASCII ? Character($0) : "x" })
    }

    @Test(arguments: attacks) func `text of a spec does not become HTML`(_ attack: String) throws {
        let page = HTMLReader(Self.scalars(try Books.book(Self.spec(attack)).html))
        #expect(page.problems.isEmpty)
        let allowed: Set = [
            "html", "head", "meta", "title", "style", "body", "a", "header", "button", "label", "input", "span", "div",
            "nav", "h1", "h2",
            "h3", "h4", "details", "summary", "ul", "li", "main", "section", "article", "p", "code", "pre", "figure",
            "figcaption",
            "table", "caption", "thead", "tbody", "tr", "th", "td", "strong", "script",
        ]
        #expect(
            page.tags.allSatisfy { allowed.contains($0.name) }, "\(Set(page.tags.map(\.name)).subtracting(allowed))")
        #expect(page.tags.filter { $0.name == "script" }.count == 1)
        #expect(page.tags.filter { $0.name == "style" }.count == 1)
        let keys = Set(page.tags.flatMap(\.attributes.keys))
        let known: Set = [
            "lang", "charset", "name", "content", "http-equiv", "class", "href", "type", "id", "aria-expanded",
            "aria-controls", "for",
            "placeholder", "autocomplete", "spellcheck", "aria-describedby", "role", "hidden", "aria-label", "open",
            "tabindex", "rel",
            "scope", "data-label",
        ]
        #expect(keys.isSubset(of: known), "\(keys.subtracting(known))")
        for link in page.tags.compactMap({ $0.attributes["href"] }) {
            #expect(link.hasPrefix("#") || link.hasPrefix("https://") || link.hasPrefix("http://"), "\(link)")
        }
    }

    @Test(arguments: attacks) func `text of a spec does not become Markdown markup`(_ attack: String) throws {
        let book = try Books.book(Self.spec(attack))
        #expect(book.markdown.count > 3 && book.docc.count > 3)
        for (path, text) in book.markdown {
            let page = MarkdownReader(Self.scalars(text))
            for line in page.html {
                let isOurs = ["<!-- Generated by Tenon from", "<details>", "</details>", "<summary>"].contains {
                    line.hasPrefix($0)
                }
                #expect(isOurs && line.count(where: { $0 == "<" }) <= 2, "\(path): \(line)")
            }
            for link in page.links {
                let isOurs = ["../", "Reference/", "https://", "http://"].contains { link.hasPrefix($0) }
                #expect(isOurs && !link.contains(" ") && !link.contains("\""), "\(path): \(link)")
            }
        }
        for (path, text) in book.docc {
            let page = MarkdownReader(Self.scalars(text))
            #expect(page.html.allSatisfy { $0.hasPrefix("- <doc:") && !$0.contains(" <b") }, "\(path): \(page.html)")
            #expect(page.links.allSatisfy { $0.hasPrefix("doc:") || $0.hasPrefix("http") }, "\(path): \(page.links)")
            #expect(!text.split(separator: "\n").contains { $0.hasPrefix("@") }, "\(path)")
        }
    }

    @Test func `a text is shown to the reader unchanged`() throws {
        let attack = "<b>x</b> & \"y\" 'z'"
        let book = try Books.book(Self.spec(attack))
        let page = HTMLReader(book.html)
        #expect(page.tags.contains { $0.name == "h1" && $0.text == attack + "\n" })
        #expect(page.tags.contains { $0.name == "p" && $0.attributes["class"] == "lead" && $0.text == attack + "\n" })
        let call = try #require(book.markdown.first { $0.key.hasPrefix("Reference/Calls/") }?.value)
        #expect(call.contains("\\<b\\>x\\</b\\> \\& \"y\" 'z'"))
    }

    @Test func `only web addresses become links`() {
        #expect(WebAddress("https://example.com/a(b)")?.text == "https://example.com/a%28b%29")
        for text in [
            "javascript:alert(1)", "https:x", "//example.com", "https://a b", "https://a\"b", "https://a<b",
            "https://ä", " https://a.b",
        ] {
            #expect(WebAddress(text) == nil, "\(text)")
        }
    }
}
