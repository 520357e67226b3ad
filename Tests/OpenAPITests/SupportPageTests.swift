import Foundation
import Testing

@testable import OpenAPI

/// Checks that `docs/openapi-support.md` has a row for each key that the reader knows, and no other.
struct SupportPageTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private struct Row {
        let kind: String
        let field: String
        let since: String
        let meaning: String
        let fixture: String
        let findings: [String]
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    private static func rows() throws -> [Row] {
        var kind = ""
        var rows: [Row] = []
        for line in try text("docs/openapi-support.md").split(separator: "\n") {
            if let heading = line.wholeMatch(of: /## .* \(`(\w+)`\)/) { kind = String(heading.1) }
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard cells.count == 7, cells[1].hasPrefix("`") else { continue }
            rows.append(
                Row(
                    kind: kind, field: unquoted(cells[1]), since: cells[2], meaning: cells[3], fixture: unquoted(cells[4]),
                    findings: cells[5].isEmpty ? [] : cells[5].components(separatedBy: ", ").map(unquoted)))
        }
        return rows
    }

    private static func unquoted(_ cell: String) -> String {
        cell.trimmingCharacters(in: ["`"])
    }

    @Test(arguments: ObjectKind.allCases)
    func `the page has a row for each key of an object, with the version that introduced it`(_ kind: ObjectKind) throws {
        let rows = try Self.rows().filter { $0.kind == "\(kind)" && !$0.field.hasPrefix("{") }
        #expect(rows.map(\.field).sorted() == kind.grammar.keys.keys.sorted())
        for row in rows {
            #expect(row.since == kind.grammar.newer[row.field]?.rawValue ?? "", "\(kind) \(row.field)")
        }
    }

    @Test func `the page has a row for the names in each object whose keys are names`() throws {
        let named = try Self.rows().filter { $0.field.hasPrefix("{") }.map(\.kind)
        #expect(named.sorted() == ObjectKind.allCases.filter { $0.grammar.patterned != nil }.map { "\($0)" }.sorted())
    }

    @Test func `every row states a meaning, and a fixture that has the key`() throws {
        var specs: [String: String] = [:]
        for row in try Self.rows() {
            #expect(!row.meaning.isEmpty, "\(row.kind) \(row.field)")
            let spec = try specs[row.fixture] ?? Self.spec(ofFixture: row.fixture)
            specs[row.fixture] = spec
            #expect(!spec.isEmpty, "there is no fixture '\(row.fixture)'")
            guard !row.field.hasPrefix("{") else { continue }
            let key = try Regex("(?m)(^|[\\s{,'\"])" + NSRegularExpression.escapedPattern(for: row.field) + "['\"]?:")
            #expect(spec.contains(key), "'\(row.fixture)' has no '\(row.field)', which is to prove \(row.kind)")
        }
    }

    /// The text of all files of the fixture's spec.
    private static func spec(ofFixture name: String) throws -> String {
        let folder = root.appendingPathComponent("Tests/Fixtures/" + name)
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        let files = names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("expected/") && $0 != "options.yaml" }
        return try files.map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }.joined()
    }

    @Test func `the rules on the page are in the list of rules`() throws {
        let listed = try Self.text("docs/diagnostics.md")
        let rows = try Self.rows()
        #expect(rows.contains { !$0.findings.isEmpty })
        for row in rows {
            for finding in row.findings { #expect(listed.contains("| `\(finding)` |"), "\(row.kind) \(row.field)") }
        }
    }
}
