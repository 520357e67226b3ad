import APIChanges
import Diagnostics
import OpenAPI
import SwiftPlan
import Testing

/// Two states of a spec, and the change between them that a test expects.
struct Pair: Sendable, CustomTestStringConvertible {
    let rule: ChangeRule
    let brokenCode: BrokenCode
    let subject: String
    let old: String
    let new: String
    /// The rules of the further changes that the comparison reports.
    let others: [ChangeRule]

    var testDescription: String { "\(rule.rawValue): \(subject)" }

    init(
        _ rule: ChangeRule, _ brokenCode: BrokenCode, _ subject: String, old: String, new: String,
        with others: [ChangeRule] = []
    ) {
        self.rule = rule
        self.brokenCode = brokenCode
        self.subject = subject
        self.old = old
        self.new = new
        self.others = others
    }

    /// A pair of specs that differ in `Pet`, which `GET /pets` receives, and in `Order`, which `POST /pets` sends.
    static func schemas(
        _ rule: ChangeRule, _ brokenCode: BrokenCode, _ subject: String, _ old: String, _ new: String,
        with others: [ChangeRule] = []
    ) -> Pair {
        Pair(rule, brokenCode, subject, old: document(schemas: old), new: document(schemas: new), with: others)
    }

    /// A pair of specs that differ in `GET /a`, called `a.get`.
    static func operation(
        _ rule: ChangeRule, _ brokenCode: BrokenCode, _ subject: String, _ old: String, _ new: String,
        with others: [ChangeRule] = []
    ) -> Pair {
        Pair(rule, brokenCode, subject, old: document(operation: old), new: document(operation: new), with: others)
    }

    /// A pair of specs that differ outside their one operation, such as in `servers`.
    static func rest(
        _ rule: ChangeRule, _ brokenCode: BrokenCode, _ subject: String, _ old: String, _ new: String,
        with others: [ChangeRule] = []
    ) -> Pair {
        let operation = "responses: {'200': {description: Done.}}"
        return Pair(
            rule, brokenCode, subject, old: document(operation: operation) + old + "\n",
            new: document(operation: operation) + new + "\n", with: others)
    }

    func surfaces() throws -> (old: APISurface, new: APISurface) {
        let before = try Self.surface(of: old, ShippedNames())
        return (before, try Self.surface(of: new, ShippedNames(before.names)))
    }

    static func surface(
        of text: String, _ names: ShippedNames = ShippedNames()
    ) throws -> APISurface {
        let diagnostics = DiagnosticCollector()
        let files = MemoryFiles(["openapi.yaml": text])
        let document = DocumentReader(files: files, diagnostics: diagnostics).read("openapi.yaml")
        #expect(!diagnostics.hasErrors)
        let planner = Planner(
            name: "Pets", options: PlanOptions(), shipped: names, diagnostics: diagnostics)
        return APISurface(of: planner.plan(try #require(document)))
    }

    private static let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n"

    private static func document(operation: String) -> String {
        let lines = operation.split(separator: "\n").map { "      \($0)\n" }.joined()
        return head + "  /a:\n    get:\n      operationId: a.get\n" + lines
    }

    private static func document(schemas: String) -> String {
        let lines = schemas.split(separator: "\n").map { "    \($0)\n" }.joined()
        return head + """
              /pets:
                get:
                  operationId: pets.get
                  responses: {'200': {description: A, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
                post:
                  operationId: pets.order
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
                  responses: {'204': {description: Done.}}
            components:
              schemas:

            """ + lines + (schemas.contains("Order:") ? "" : "    Order: {type: object}\n")
            + (schemas.contains("Pet:") ? "" : "    Pet: {type: object}\n")
    }
}
