import Foundation
import Generator
import SwiftPlan
import Testing

/// Checks the report of a client's size, and the budget that `tenon check` enforces.
@Suite(.timeLimit(.minutes(20)))
struct ReportTests {
    private func tool(_ options: String) throws -> Tool {
        let tool = try Tool()
        try tool.write(petSpec, to: "pets.yaml")
        try tool.write("clients: [{name: Pets, spec: pets.yaml, output: Pets\(options)}]", to: "tenon.yaml")
        return tool
    }

    private func lines(_ tool: Tool) throws -> Int {
        let files = try tool.snapshot("Pets").keys.filter { $0.hasSuffix(".swift") }
        return try files.reduce(0) { $0 + (try tool.text("Pets/" + $1)).filter { $0 == "\n" }.count }
    }

    @Test
    func `the reported size and savings equal those of the generated client`() async throws {
        let tool = try tool(", stubs: true, layout: single")
        defer { tool.remove() }
        let report = try await tool.run("report")
        #expect(report.status == 0)
        #expect(try await tool.run("generate").status == 0)
        let all = try lines(tool)
        #expect(report.output.hasPrefix("Pets: \(all) lines in 1 files, "))
        try tool.write("clients: [{name: Pets, spec: pets.yaml, output: Pets, layout: single}]", to: "tenon.yaml")
        #expect(try await tool.run("generate").status == 0)
        let saved = all - (try lines(tool))
        #expect(saved > 0)
        let row = report.output.split(separator: "\n").first { $0.hasSuffix(" stubs: false") }
        #expect(row?.split(separator: " ").first == "\(saved)")
    }

    @Test func `the JSON report has all schemas and operations`() async throws {
        let tool = try tool(", stubs: true")
        defer { tool.remove() }
        let report = try await tool.run("report", "--format", "json")
        #expect(report.status == 0)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any])
        #expect((object["findings"] as? [Any])?.isEmpty == true)
        let client = try #require((object["clients"] as? [[String: Any]])?.first)
        for list in ["schemas", "operations", "files"] {
            let parts = try #require(client[list] as? [[String: Any]])
            #expect(!parts.isEmpty && parts.allSatisfy { ($0["code"] as? Int ?? 0) > 0 && ($0["functions"] as? Int ?? 0) > 0 })
        }
        let schemas = client["schemas"] as? [[String: Any]] ?? []
        #expect(schemas.compactMap { $0["code"] as? Int } == schemas.compactMap { $0["code"] as? Int }.sorted(by: >))
        let text = try await tool.run("report")
        #expect(text.output.contains("  the most expensive schemas, in bytes of a release build:\n"))
        #expect(text.output.contains("  the most expensive operations, in bytes of a release build:\n"))
        #expect(text.output.contains(" functions\n"))
    }

    @Test func `the predicted size with an option equals the size of a client with the option`() throws {
        let tool = try tool(", stubs: true")
        defer { tool.remove() }
        var client = ClientConfiguration(name: "Pets", spec: tool.url("pets.yaml").path, output: tool.url("Pets").path)
        client.options.stubs = true
        let (report, generated) = ClientGenerator(client, reads: ReadStamps(), last: nil).report()
        #expect(generated.findings.isEmpty)
        let savings = try #require(report?.savings)
        #expect(savings.map(\.option).contains("stubs: false"))
        client.options.stubs = false
        let (other, _) = ClientGenerator(client, reads: ReadStamps(), last: nil).report()
        #expect(savings.first { $0.option == "stubs: false" }?.size.all.lines == other?.size.all.lines)
    }

    @Test func `a report writes no file, and fails if the spec has an error`() async throws {
        let tool = try tool("")
        defer { tool.remove() }
        try tool.write("openapi: 3.1.0\ninfo: [", to: "pets.yaml")
        let report = try await tool.run("report")
        #expect(report.status == 1)
        #expect(report.errors.contains("pets.yaml:"))
        #expect(report.output.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: tool.url("Pets").path))
    }

    @Test func `a client that exceeds its budget fails a check at the place of the budget`() async throws {
        let tool = try tool(", budget: {lines: 100, code: 1}")
        defer { tool.remove() }
        #expect(try await tool.run("generate").status == 0)
        let all = try lines(tool)
        let check = try await tool.run("check")
        #expect(check.status == 1)
        #expect(check.errors.contains("tenon.yaml:1:63: error: Pets has \(all) lines, where the budget is 100 [over-budget]"))
        #expect(check.errors.contains("kB in a release build, where the budget is 1 kB [over-budget]"))
        try tool.write(
            "clients: [{name: Pets, spec: pets.yaml, output: Pets, budget: {lines: \(all), code: 9999}}]", to: "tenon.yaml")
        #expect(try await tool.run("check").status == 0)
    }
}
