import APIChanges
import Foundation
import SwiftPlan
import Testing

/// Checks which changes a comparison of two surfaces reports, and which code each breaks.
@Suite struct ChangeRuleTests {
    @Test(arguments: pairs)
    func `a comparison reports the change of each pair with the code that it breaks, and no unlisted change`(_ pair: Pair) throws
    {
        let (old, new) = try pair.surfaces()
        let changes = SurfaceComparison.changes(from: old, to: new)
        let found = changes.map { "\($0.rule.rawValue): \($0.subject) \($0.message)" }
        let change = try #require(changes.first { $0.rule == pair.rule }, "\(found)")
        #expect(change.brokenCode == pair.brokenCode)
        #expect(change.subject == pair.subject)
        #expect(change.location != nil)
        #expect(changes.map(\.rule.rawValue).sorted() == ([pair.rule] + pair.others).map(\.rawValue).sorted(), "\(found)")
    }

    @Test(arguments: pairs)
    func `a comparison with a manifest reports the same changes as a comparison with the spec`(_ pair: Pair) throws {
        let (old, new) = try pair.surfaces()
        let manifest = "{\"manifest\":2,\"api\":\(old.records)}"
        let recorded = try #require(RecordedAPI(manifest: Array(manifest.utf8)).surface)
        let changes = SurfaceComparison.changes(from: recorded, to: new)
        let direct = SurfaceComparison.changes(from: old, to: new)
        #expect(changes.map(\.rule) == direct.map(\.rule))
        #expect(changes.map(\.message) == direct.map(\.message))
    }

    @Test(arguments: pairs)
    func `a spec has no changes from itself`(_ pair: Pair) throws {
        for text in [pair.old, pair.new] {
            let surface = try Pair.surface(of: text)
            let again = try Pair.surface(of: text, .init(surface.names))
            #expect(SurfaceComparison.changes(from: surface, to: again).isEmpty)
        }
    }

    @Test func `a changed type is reported at each property that uses it`() throws {
        let shared = "Old: {type: object, properties: {a: {type: integer}}}\nNew: {type: object, properties: {a: {type: string}}}"
        let schemas = ["Old", "New"].map { name in
            "Pet: {type: object, properties: {x: {$ref: '#/components/schemas/\(name)'}, y: {$ref: '#/components/schemas/\(name)'}}}\n"
                + shared
        }
        let pair = Pair.schemas(.typeChanged, wireAndSource, "Pet.x", schemas[0], schemas[1])
        let (old, new) = try pair.surfaces()
        let changes = SurfaceComparison.changes(from: old, to: new).filter { $0.rule == .typeChanged }
        #expect(changes.map(\.subject) == ["Pet.x", "Pet.y"])
        #expect(changes.map(\.brokenCode) == [wireAndSource, wireAndSource])
    }

    @Test func `every rule has a pair in this suite`() {
        let covered = Set(Self.pairs.map(\.rule))
        #expect(ChangeRule.allCases.filter { !covered.contains($0) } == [])
    }

    /// Compares the rules with the table in `docs/tenon-diff.md`.
    @Test func `the page lists each rule exactly once and no other rule`() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: root.appendingPathComponent("docs/tenon-diff.md"), encoding: .utf8)
        let listed = page.matches(of: /(?m)^\| `([a-z-]+)` \|/).map { String($0.1) }
        #expect(Set(listed) == Set(ChangeRule.allCases.map(\.rawValue)))
        #expect(Set(listed).count == listed.count)
    }

    static let pairs: [Pair] = calls + types + errorsSecurityAndServers
}

private let wireAndSource: BrokenCode = [.wire, .source]
private let emptyOperation = "responses: {'200': {description: Done.}}"

extension ChangeRuleTests {
    private static func parameter(_ schema: String, _ rest: String = "") -> String {
        "parameters: [{name: q, in: query, \(rest)schema: \(schema)}]\n" + emptyOperation
    }

    private static func response(_ schema: String, _ headers: String = "") -> String {
        "responses: {'200': {description: A, \(headers)content: {application/json: {schema: \(schema)}}}}"
    }

    private static let calls: [Pair] = [
        .operation(.argumentAdded, .safe, "a.get(q:)", emptyOperation, parameter("{type: string}")),
        .operation(
            .requiredArgumentAdded, wireAndSource, "a.get(q:)", emptyOperation, parameter("{type: string}", "required: true, ")),
        .operation(.argumentRemoved, .source, "a.get(q:)", parameter("{type: string}"), emptyOperation),
        .operation(
            .argumentRequired, wireAndSource, "a.get(q:)", parameter("{type: string}"),
            parameter("{type: string}", "required: true, ")),
        .operation(
            .argumentOptional, .safe, "a.get(q:)", parameter("{type: string}", "required: true, "), parameter("{type: string}")),
        .operation(
            .encodingChanged, .wire, "a.get(q:)", parameter("{type: array, items: {type: string}}"),
            parameter("{type: array, items: {type: string}}", "explode: false, ")),
        .operation(.typeChanged, wireAndSource, "a.get(q:)", parameter("{type: string}"), parameter("{type: integer}")),
        .operation(
            .typeChanged, wireAndSource, "a.get(q:)", parameter("{type: string}"), parameter("{type: string, format: date-time}")),
        .operation(.typeChanged, .source, "a.get(q:)", parameter("{type: integer}"), parameter("{type: integer, format: int64}")),
        .operation(
            .renamed, .safe, "a.get(q:)", parameter("{type: string}"), parameter("{type: string}", "x-swift-name: query, ")),
        .operation(
            .deprecated, .safe, "a.get(q:)", parameter("{type: string}"), parameter("{type: string}", "deprecated: true, ")),
        .operation(.deprecated, .safe, "a.get", emptyOperation, "deprecated: true\n" + emptyOperation),
        .operation(.notDeprecated, .safe, "a.get", "deprecated: true\n" + emptyOperation, emptyOperation),
        .operation(.resultChanged, wireAndSource, "a.get", response("{type: string}"), response("{type: integer}")),
        .operation(.resultChanged, wireAndSource, "a.get", emptyOperation, response("{type: string}")),
        .operation(
            .pagingChanged, .source, "a.get", response("{type: array, items: {type: string}}"),
            "x-pagination: {items: $response.body, next: $response.header.Link}\n"
                + response("{type: array, items: {type: string}}")),
        .operation(
            .headerAdded, .safe, "Headers.count", response("{type: string}"),
            response("{type: string}", "headers: {Count: {schema: {type: integer}}}, ")),
        .operation(
            .headerRemoved, .source, "Headers.count", response("{type: string}", "headers: {Count: {schema: {type: integer}}}, "),
            response("{type: string}")),
        .operation(
            .addressChanged, .wire, "a.get", "servers: [{url: 'https://a.example'}]\n" + emptyOperation,
            "servers: [{url: 'https://b.example'}]\n" + emptyOperation),
        Pair(
            .operationAdded, .safe, "a.put", old: paths("get"), new: paths("get", "put")),
        Pair(.operationRemoved, wireAndSource, "a.put", old: paths("get", "put"), new: paths("get")),
        Pair(
            .operationMoved, .source, "b.get", old: paths("put", "get: {tags: [a]"), new: paths("put", "get: {tags: [b]")),
    ]

    /// A spec with these operations of `/a`. Each argument is a method, or a method with the start of its YAML, such as
    /// `get: {tags: [b]`.
    private static func paths(_ operations: String...) -> String {
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n"
            + operations.map { operation in
                let head = operation.contains("{") ? operation + ", " : operation + ": {tags: [a], "
                return "    \(head)responses: {'200': {description: Done.}}}\n"
            }.joined()
            + "  /b:\n    get: {tags: [b], operationId: other, responses: {'200': {description: Done.}}}\n"
    }
}

extension ChangeRuleTests {
    // A response contains `Pet`, and a request body contains `Order`.

    private static func pet(_ properties: String, _ rest: String = "") -> String {
        "Pet: {type: object, properties: {id: {type: string}, \(properties)}\(rest)}"
    }

    private static func order(_ properties: String, _ rest: String = "") -> String {
        "Order: {type: object, properties: {id: {type: string}, \(properties)}\(rest)}"
    }

    private static let types: [Pair] = [
        .schemas(.propertyAdded, .safe, "Pet.name", pet(""), pet("name: {type: string}")),
        .schemas(.propertyAdded, .safe, "Order.name", order(""), order("name: {type: string}")),
        .schemas(.requiredPropertyAdded, .source, "Pet.name", pet(""), pet("name: {type: string}", ", required: [name]")),
        .schemas(
            .requiredPropertyAdded, wireAndSource, "Order.name", order(""), order("name: {type: string}", ", required: [name]")),
        .schemas(
            .requiredPropertyAdded, .wire, "Order.name", order(""),
            order("name: {type: string, default: a}", ", required: [name]")),
        .schemas(.propertyRemoved, .source, "Pet.name", pet("name: {type: string}"), pet("")),
        .schemas(.propertyRemoved, wireAndSource, "Pet.name", pet("name: {type: string}", ", required: [name]"), pet("")),
        .schemas(.propertyRemoved, .source, "Order.name", order("name: {type: string}", ", required: [name]"), order("")),
        .schemas(
            .propertyRequired, .source, "Pet.name", pet("name: {type: string}"), pet("name: {type: string}", ", required: [name]")
        ),
        .schemas(
            .propertyRequired, wireAndSource, "Order.name", order("name: {type: string}"),
            order("name: {type: string}", ", required: [name]")),
        .schemas(
            .propertyOptional, wireAndSource, "Pet.name", pet("name: {type: string}", ", required: [name]"),
            pet("name: {type: string}")),
        .schemas(
            .propertyOptional, .source, "Order.name", order("name: {type: string}", ", required: [name]"),
            order("name: {type: string}")),
        .schemas(
            .propertyNullable, wireAndSource, "Pet.name", pet("name: {type: string}", ", required: [name]"),
            pet("name: {type: [string, 'null']}", ", required: [name]")),
        .schemas(
            .propertyNullable, .source, "Order.name", order("name: {type: string}"), order("name: {type: [string, 'null']}")),
        .schemas(
            .propertyNotNullable, wireAndSource, "Order.name", order("name: {type: [string, 'null']}"),
            order("name: {type: string}")),
        .schemas(
            .propertyNotNullable, .source, "Pet.name", pet("name: {type: [string, 'null']}", ", required: [name]"),
            pet("name: {type: string}", ", required: [name]")),
        .schemas(.typeChanged, wireAndSource, "Pet.name", pet("name: {type: string}"), pet("name: {type: integer}")),
        .schemas(
            .constantChanged, .wire, "Order.kind", order("kind: {const: a}", ", required: [kind]"),
            order("kind: {const: b}", ", required: [kind]")),
        .schemas(
            .defaultChanged, .safe, "Order.kind", order("kind: {type: string, default: a}", ", required: [kind]"),
            order("kind: {type: string, default: b}", ", required: [kind]")),
        .schemas(.renamed, .safe, "Pet.name", pet("name: {type: string}"), pet("name: {type: string, x-swift-name: title}")),
        .schemas(
            .shapeChanged, wireAndSource, "Pet", "Pet: {type: integer, enum: [1], x-enum-names: [a]}",
            "Pet: {type: string, enum: [a]}"),
        .schemas(.valueAdded, .source, "Pet.b", "Pet: {type: string, enum: [a]}", "Pet: {type: string, enum: [a, b]}"),
        .schemas(
            .valueAdded, wireAndSource, "Pet.b", "Pet: {type: string, x-closed: true, enum: [a]}",
            "Pet: {type: string, x-closed: true, enum: [a, b]}"),
        .schemas(.valueRemoved, .source, "Pet.b", "Pet: {type: string, enum: [a, b]}", "Pet: {type: string, enum: [a]}"),
        .schemas(
            .valueRemoved, wireAndSource, "Order.b", "Order: {type: string, enum: [a, b]}", "Order: {type: string, enum: [a]}"),
        .schemas(.closed, .source, "Pet", "Pet: {type: string, enum: [a]}", "Pet: {type: string, x-closed: true, enum: [a]}"),
        .schemas(.opened, .source, "Pet", "Pet: {type: string, x-closed: true, enum: [a]}", "Pet: {type: string, enum: [a]}"),
        .schemas(
            .memberAdded, .source, "Pet.boolean", "Pet: {oneOf: [{type: string}, {type: integer}]}",
            "Pet: {oneOf: [{type: string}, {type: integer}, {type: boolean}]}"),
        .schemas(
            .memberRemoved, wireAndSource, "Order.boolean", "Order: {oneOf: [{type: string}, {type: integer}, {type: boolean}]}",
            "Order: {oneOf: [{type: string}, {type: integer}]}"),
        .schemas(.tagsChanged, .wire, "Pet.cat", union(tagOfCat: "cat"), union(tagOfCat: "kitten")),
        .schemas(
            .typeAdded, .safe, "Extra", pet(""), pet("extra: {$ref: '#/components/schemas/Extra'}") + extra,
            with: [.propertyAdded]),
        .schemas(
            .typeRemoved, .source, "Extra", pet("extra: {$ref: '#/components/schemas/Extra'}") + extra, pet("") + extra,
            with: [.propertyRemoved]),
        .schemas(
            .typeChanged, .source, "Pet.extra", pet("extra: {type: object, properties: {a: {type: string}}}"),
            pet("extra: {$ref: '#/components/schemas/Extra'}") + extra, with: [.typeAdded, .typeRemoved]),
        .schemas(
            .typeChanged, wireAndSource, "Pet.extra", pet("extra: {type: object, properties: {a: {type: integer}}}"),
            pet("extra: {$ref: '#/components/schemas/Extra'}") + extra, with: [.typeAdded, .typeRemoved]),
        .schemas(
            .renamedWithoutAlias, .source, "Pet.name", pet("name: {type: string}"),
            pet("name: {type: string, x-swift-name: title}, Name: {type: string, x-swift-name: name}"),
            with: [.propertyAdded]),
    ]

    private static let extra = "\nExtra: {type: object, properties: {a: {type: string}}}"

    private static func union(tagOfCat tag: String) -> String {
        """
        Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}],
          discriminator: {propertyName: kind, mapping: {\(tag): '#/components/schemas/Cat', dog: '#/components/schemas/Dog'}}}
        Cat: {type: object, x-swift-name: Cat, required: [kind], properties: {kind: {type: string}}}
        Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
        """
    }

    private static let errorsSecurityAndServers: [Pair] = [
        .operation(
            .errorAdded, .safe, "a.get → 404", errors("400"), errors("400", "404")),
        .operation(.errorRemoved, .safe, "a.get → 404", errors("400", "404"), errors("400")),
        .operation(
            .errorCaseAdded, .source, "ErrorBody.string", emptyOperation, errors("400"), with: [.errorAdded]),
        .operation(
            .errorCaseRemoved, .source, "ErrorBody.string", errors("400"), emptyOperation, with: [.errorRemoved]),
        .operation(
            .errorChanged, .wire, "a.get → 400", errors("400", "404"), errors("404", "400: integer"),
            with: [.errorCaseAdded]),
        Pair(.securityChanged, .wire, "a.get", old: secured("a", "b"), new: secured("a + b", "b")),
        Pair(.credentialAdded, .source, "b", old: secured("a"), new: secured("a", "b"), with: [.operationAdded]),
        Pair(.credentialRemoved, wireAndSource, "b", old: secured("a", "b"), new: secured("a"), with: [.operationRemoved]),
        .rest(.serverAdded, .safe, "server2", servers("https://a.example"), servers("https://a.example", "https://b.example")),
        .rest(
            .serverRemoved, wireAndSource, "server2", servers("https://a.example", "https://b.example"),
            servers("https://a.example")),
        .rest(.addressChanged, .wire, "default", servers("https://a.example"), servers("https://b.example")),
    ]

    /// An operation with these error responses: the body of `400` is a string, that of `400: integer` an integer.
    private static func errors(_ errors: String...) -> String {
        let responses = errors.map { error in
            let parts = error.split(separator: ":")
            let type = parts.count > 1 ? parts[1] : " string"
            return "'\(parts[0])': {description: E, content: {application/json: {schema: {type:\(type)}}}}"
        }
        return "responses: {'200': {description: Done.}, \(responses.joined(separator: ", "))}"
    }

    /// A spec whose `GET /a` and `PUT /a` need these API keys, in this order; `a + b` needs both.
    private static func secured(_ operations: String...) -> String {
        let lines = zip(["get", "put"], operations).map { method, keys in
            let names = keys.split(separator: " + ").map { "\($0): []" }.joined(separator: ", ")
            return "    \(method): {operationId: a.\(method), security: [{\(names)}], responses: {'200': {description: A}}}\n"
        }
        return """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            components:
              securitySchemes:
                a: {type: apiKey, in: header, name: A}
                b: {type: apiKey, in: header, name: B}
            paths:
              /a:

            """ + lines.joined()
    }

    private static func servers(_ urls: String...) -> String {
        "servers: [\(urls.map { "{url: '\($0)'}" }.joined(separator: ", "))]"
    }
}
