import Diagnostics
import Generator
import OpenAPI
import SwiftPlan
import SwiftText
import Testing

/// Checks that clients and their shared runtime compile in one module. `Examples/SharedRuntime` has one module for each.
@Suite(.timeLimit(.minutes(20))) struct SharedRuntimeCompilationTests {
    @Test(arguments: [
        ["-swift-version", "6"],
        ["-swift-version", "6", "-default-isolation", "MainActor"] + features.flatMap { ["-enable-upcoming-feature", $0] },
    ])
    func `clients and their shared runtime compile in one module`(_ flags: [String]) async throws {
        let plans = try Self.fixtures.map { try plan($0) } + Self.twice.map { try plan($0, name: "Second" + $0.name) }
        var files: [String: String] = [:]
        for plan in plans {
            for file in ClientPrinter(plan, spec: "spec.yaml").files() { files["\(plan.name)/\(file.path)"] = file.contents }
        }
        let runtime = RuntimePlan(
            name: "APIKit", access: .public, internals: .internal, layout: .files, header: "", clients: plans)
        #expect(runtime.conflicts.isEmpty)
        for file in RuntimePrinter(runtime, source: "spec.yaml", version: nil).files() {
            #expect(!file.contents.contains("//%") && !file.contents.contains("//|"))
            files["APIKit/\(file.path)"] = file.contents
        }
        #expect(try await SwiftCompiler().check(files, flags: flags) == nil)
    }

    private static let features = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]

    /// Fixtures that together use the whole runtime.
    private static let fixtures = [
        "compact-layout", "error-bodies", "internal-access", "linked-pages", "multipart-bodies", "oauth2", "package-access",
        "paced-with-header", "plain-text-and-binary", "recursion", "servers", "stubs", "unions", "webhooks-and-callbacks",
    ].map(Fixture.init)

    /// Fixtures that are planned twice, so that a name of one client in the runtime is a collision.
    private static let twice = ["oauth2", "servers", "stubs"].map(Fixture.init)

    private func plan(_ fixture: Fixture, name: String? = nil) throws -> ClientPlan {
        var settings = try fixture.settings()
        settings.name = name ?? settings.name
        settings.spec = fixture.folder + "/" + fixture.spec
        settings.options.runtime = SharedRuntime(name: "APIKit")
        let files = DiskFiles(root: fixture.folder)
        let planner = ClientPlanner(settings, spec: files, overlays: files, DiagnosticCollector())
        return try #require(planner.plan()?.plan)
    }
}
