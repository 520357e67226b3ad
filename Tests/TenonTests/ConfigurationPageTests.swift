import Foundation
import Testing

@testable import Generator

/// Checks that the tables in `docs/configuration.md` and the schema in `docs/tenon.schema.json` match the catalogue of
/// options. `TENON_RECORD=1` in the environment records them; read the difference before you commit it.
@Suite
struct ConfigurationPageTests {
    private let docs = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("docs")
    private let isRecording = ProcessInfo.processInfo.environment["TENON_RECORD"] == "1"

    @Test func `the page has a row for each option of a client in the catalogue`() throws {
        try expectTable("| key | values | default | what it does |", ClientOptions.group.descriptions.map(row))
    }

    @Test func `the page has a row for each option of a runtime in the catalogue`() throws {
        try expectTable(
            "| key of a `runtime` | values | default | what it does |", RuntimeOptions.group.descriptions.map(row))
    }

    @Test func `the page has a row for each list of a filter in the catalogue`() throws {
        let excluded = FilterOptions.group(isExcluded: true).descriptions
        try expectTable(
            "| list | in `filter` | in `exclude` |",
            zip(FilterOptions.group(isExcluded: false).descriptions, excluded).map { inner, outer in
                "| `\(inner.key)` | \(inner.summary) | \(outer.summary == inner.summary ? "the same" : outer.summary) |"
            })
    }

    @Test func `the committed schema equals the schema that the tool prints`() async throws {
        let tool = try Tool()
        defer { tool.remove() }
        let printed = try await tool.run("config", "schema")
        #expect(printed.status == 0)
        try expect(printed.output, in: "tenon.schema.json", replacing: { $0 = printed.output })
        _ = try JSONSerialization.jsonObject(with: Data(printed.output.utf8))
    }

    // MARK: - Rows

    private func row(_ option: OptionDescription) -> String {
        "| `\(option.key)` | \(values(option.kind)) | \(fallback(option)) | \(meaning(option)) |"
    }

    private func values(_ kind: OptionKind) -> String {
        switch kind {
        case .text(let what): what
        case .flag: "`true`, `false`"
        case .number: "a whole number from 1"
        case .choice(let names): names.map { "`\($0)`" }.joined(separator: ", ")
        case .list(let element, let elements): "a list of \(elements ?? values(element))"
        case .byName(let value, let what): "\(what): \(values(value))"
        case .byChoice(_, let value): "by rule, " + values(value)
        case .choiceOrByName(let names, let what):
            names.map { "`\($0)`" }.joined(separator: ", ") + ", or these by \(what)"
        case .group(_, let options):
            (options.contains { if case .list = $0.kind { true } else { false } } ? "lists: " : "numbers: ")
                + options.map { "`\($0.key)`" }.joined(separator: ", ")
        }
    }

    private func fallback(_ option: OptionDescription) -> String {
        switch option.absence {
        case .required: "required"
        case .requiredUnless(let words): "required, unless \(words)"
        case .words(let words): words
        case .value(let value): "`\(value.printed().replacingOccurrences(of: "\"", with: ""))`"
        }
    }

    private func meaning(_ option: OptionDescription) -> String {
        option.summary + (option.page.map { ": [more](\($0))" } ?? "")
    }

    // MARK: - Comparing

    private func expectTable(_ head: String, _ rows: [String]) throws {
        let columns = head.filter { $0 == "|" }.count - 1
        let table = ([head, "|" + String(repeating: "---|", count: columns)] + rows).joined(separator: "\n") + "\n\n"
        try expect(table, in: "configuration.md") { page in
            guard let start = page.range(of: head), let end = page[start.lowerBound...].range(of: "\n\n") else { return }
            page.replaceSubrange(start.lowerBound..<end.upperBound, with: table)
        }
    }

    private func expect(_ part: String, in name: String, replacing: (inout String) -> Void) throws {
        let file = docs.appendingPathComponent(name)
        var text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let isThere = name.hasSuffix(".json") ? text == part : text.contains(part)
        if isRecording, !isThere {
            replacing(&text)
            try Data(text.utf8).write(to: file)
        }
        #expect(isThere, "docs/\(name) is not what the catalogue gives (TENON_RECORD=1 records it):\n\(part)")
    }
}
