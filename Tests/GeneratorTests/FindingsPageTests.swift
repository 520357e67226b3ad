import Diagnostics
import Foundation
import Generator
import Testing

/// Checks that `docs/diagnostics.md` has a table of the rules of each category. `TENON_RECORD=1` in the environment
/// records the tables.
@Suite struct FindingsPageTests {
    private static let categories = RuleCatalogue.rules.map(\.category).reduce(into: [String]()) { names, name in
        if !names.contains(name) { names.append(name) }
    }

    @Test func `every rule has a unique ID`() {
        let ids = RuleCatalogue.rules.map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test func `every rule has a title of one line`() {
        for rule in RuleCatalogue.rules {
            #expect(!rule.title.isEmpty && !rule.title.contains("\n") && !rule.title.contains("|"), "\(rule.id)")
        }
    }

    @Test func `the page has a table for each category and no other`() throws {
        let path = Repository.path("docs/diagnostics.md")
        let page = try String(contentsOfFile: path, encoding: .utf8)
        let introduction = page.components(separatedBy: "\n## ")[0]
        let expected =
            ([introduction.trimmingCharacters(in: .newlines)] + Self.categories.map(section))
            .joined(separator: "\n\n") + "\n"
        if ProcessInfo.processInfo.environment["TENON_RECORD"] == "1", page != expected {
            try expected.write(toFile: path, atomically: true, encoding: .utf8)
        }
        #expect(page == expected, "TENON_RECORD=1 writes the page anew")
    }

    private func section(_ category: String) -> String {
        let rows = RuleCatalogue.rules.filter { $0.category == category }.map { rule in
            "| `\(rule.id)` | \(level(of: rule)) | \(rule.title) |"
        }
        return (["## \(category)", "", "| ID | level | meaning |", "|---|---|---|"] + rows).joined(separator: "\n")
    }

    private func level(of rule: Rule) -> String {
        rule.canBeLowered ? rule.level.rawValue : rule.level.rawValue + ", always"
    }
}
