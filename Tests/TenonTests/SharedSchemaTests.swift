import Testing

/// Checks clients whose specs share a file of schemas, which are types of one of the clients.
@Suite(.timeLimit(.minutes(20)))
struct SharedSchemaTests {
    private let tool: Tool

    init() throws {
        tool = try Tool()
        try tool.write(
            """
            components:
              schemas:
                Item: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}, draft: {$ref: '#/components/schemas/Draft'}}}
                Kind: {type: string, enum: [small, large]}
                Draft: {type: object, properties: {count: {type: integer}}}
                Problem: {type: object, required: [message], properties: {message: {type: string}}}
            """, to: "common.yaml")
        try tool.write(spec("Stock", schema: "Item"), to: "stock.yaml")
        try tool.write(spec("Orders", schema: "Item"), to: "orders.yaml")
        try configure()
    }

    private func spec(_ title: String, schema: String, body: String? = nil) -> String {
        let body = body.map {
            "requestBody: {content: {application/json: {schema: {$ref: 'common.yaml#/components/schemas/\($0)'}}}}"
        }
        return """
            openapi: 3.1.0
            info: {title: \(title), version: '1'}
            servers: [{url: 'https://shop.example'}]
            paths:
              /a:
                post:
                  operationId: a.post
                  \(body ?? "deprecated: false")
                  responses:
                    '200': {description: A, content: {application/json: {schema: {$ref: 'common.yaml#/components/schemas/\(schema)'}}}}
                    '400': {description: P, content: {application/json: {schema: {$ref: 'common.yaml#/components/schemas/Problem'}}}}
            """
    }

    private func configure(
        runtime: String = "runtime: {name: APIKit, output: Sources/APIKit}", stock: String = "",
        orders: String = ", schemas: Stock"
    ) throws {
        try tool.write(
            """
            \(runtime)
            clients:
              - {name: Stock, spec: stock.yaml, output: Sources/Stock\(stock)}
              - {name: Orders, spec: orders.yaml, output: Sources/Orders\(orders)}
            """, to: "tenon.yaml")
    }

    private func aliases() throws -> [String] {
        try tool.text("Sources/Orders/Orders+SharedTypes.swift").matches(of: /typealias (\w+) = Stock\.\w+/).map { String($0.1) }
    }

    @Test func `the schemas of a shared file are types of one client`() async throws {
        defer { tool.remove() }
        let outcome = try await tool.run("generate")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try aliases() == ["Draft", "Item", "Kind", "Problem"])
        #expect(try tool.text("Sources/Orders/Orders+SharedTypes.swift").contains("public import Stock"))
        #expect(try tool.text("Sources/Orders/Orders+ErrorBody.swift").contains("public import Stock"))
        #expect(try !tool.snapshot("Sources/Orders").keys.contains { $0.hasPrefix("Models/") })
        #expect(try await tool.run("check").status == 0)
        #expect(try await tool.run("generate").output.matches(of: /\(0 written/).count == 3)
    }

    @Test func `a type that differs stays in its client, with all types that contain it`() async throws {
        defer { tool.remove() }
        try tool.write(spec("Orders", schema: "Item", body: "Draft"), to: "orders.yaml")
        let outcome = try await tool.run("generate", "--verbose")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("'Draft' is not shared, because its declaration in 'Stock' differs [own-schema]"))
        #expect(try aliases() == ["Kind", "Problem"])
        try configure(stock: ", coding: both", orders: ", coding: both, schemas: Stock")
        #expect(try await tool.run("generate").status == 0)
        #expect(try aliases() == ["Draft", "Item", "Kind", "Problem"])
    }

    @Test func `a change of the other client's options is noticed`() async throws {
        defer { tool.remove() }
        _ = try await tool.run("generate")
        try configure(stock: ", enums: closed")
        #expect(try await tool.run("check", "--client", "Orders").status == 1)
        #expect(try await tool.run("generate").status == 0)
        #expect(try aliases() == ["Draft", "Problem"])
    }

    @Test func `an error in the other client leaves the output unchanged`() async throws {
        defer { tool.remove() }
        _ = try await tool.run("generate")
        let before = try tool.snapshot("Sources/Orders").mapValues(\.data)
        try tool.write(spec("Stock", schema: "Nothing"), to: "stock.yaml")
        let outcome = try await tool.run("generate")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("the client 'Stock', whose schemas 'Orders' asks for, has errors"))
        #expect(try tool.snapshot("Sources/Orders").mapValues(\.data) == before)
    }

    @Test(arguments: [
        (", schemas: Stok", "", "there is no client 'Stok', whose schemas 'Orders' asks for", "did you mean 'Stock'?"),
        (", schemas: Orders", "", "'Orders' asks for the schemas of 'Orders', which is itself", "name another client"),
        (", schemas: Stock", ", schemas: Orders", "which asks for those of 'Orders' itself", "name 'Orders' for both"),
        (", schemas: Stock", ", runtime: own", "and the two have no runtime in common", "add a 'runtime'"),
        (", schemas: Stock", ", access: internal", "which is internal, and shows them as public", "give both the same 'access'"),
    ])
    func `clients that cannot share types are an error`(orders: String, stock: String, message: String, help: String)
        async throws
    {
        defer { tool.remove() }
        try configure(stock: stock, orders: orders)
        let outcome = try await tool.run("generate")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(outcome.errors.contains(help), "\(outcome.errors)")
    }

    @Test func `clients in one module need no import`() async throws {
        defer { tool.remove() }
        _ = try await tool.run("generate", "--output-folder", "Generated")
        #expect(try tool.text("Generated/Orders/Orders+SharedTypes.swift").contains("typealias Item = Stock.Item"))
        #expect(try !tool.text("Generated/Orders/Orders+SharedTypes.swift").contains("import Stock"))
    }
}
