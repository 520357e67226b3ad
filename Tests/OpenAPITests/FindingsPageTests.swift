import Foundation
import OpenAPI
import SchemaNormalization
import Testing

/// `docs/diagnostics.md` lists every finding there is, and none that there is not.
struct FindingsPageTests {
    private let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func listed() throws -> Set<String> {
        let page = try String(contentsOf: root.appendingPathComponent("docs/diagnostics.md"), encoding: .utf8)
        return Set(page.matches(of: /(?m)^\| `([a-z0-9-]+)` \|/).map { String($0.1) })
    }

    /// IDs are string literals where findings are reported outside the module that reads descriptions.
    private func reported() throws -> Set<String> {
        var ids = Set(Finding.allCases.map(\.rawValue) + SchemaFinding.allCases.map(\.rawValue))
        for module in ["Diagnostics/YAMLProblem+Diagnostic.swift", "SwiftPlan", "Generator", "tenon"] {
            let place = root.appendingPathComponent("Sources/" + module)
            let names = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String } ?? []
            for file in names.isEmpty ? [place] : names.map(place.appendingPathComponent) where file.pathExtension == "swift" {
                let text = try String(contentsOf: file, encoding: .utf8)
                let calls = /(?:\.(?:warning|error)\(|id:|shared\w*,|\.name, "name",|"output folder",|case \.[\w., ]+:)\s*"([a-z0-9]+(?:-[a-z0-9]+)*)"/
                ids.formUnion(text.matches(of: calls).map { String($0.1) })
            }
        }
        return ids
    }

    @Test func `every finding is on the page`() throws {
        let missing = try reported().subtracting(listed()).filter { $0.contains("-") || ["drift", "output"].contains($0) }
        #expect(missing.sorted() == [])
    }

    @Test func `the page has no finding that nothing reports`() throws {
        #expect(try listed().subtracting(reported()).sorted() == [])
    }
}
