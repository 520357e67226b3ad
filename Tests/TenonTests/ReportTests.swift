import Foundation
import Testing

/// The report of a client's size, and the budget that `tenon check` enforces.
@Suite("the size of a client", .timeLimit(.minutes(20)))
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

    @Test("is counted in the client as it would be generated, and so is what an option would save")
    func counts() async throws {
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

    @Test("writes nothing, and fails where the spec has a mistake")
    func mistakes() async throws {
        let tool = try tool("")
        defer { tool.remove() }
        try tool.write("openapi: 3.1.0\ninfo: [", to: "pets.yaml")
        let report = try await tool.run("report")
        #expect(report.status == 1)
        #expect(report.errors.contains("pets.yaml:"))
        #expect((try? tool.snapshot("Pets"))?.isEmpty ?? true)
    }

    @Test("has a budget, beyond which 'check' fails at its place")
    func budget() async throws {
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
