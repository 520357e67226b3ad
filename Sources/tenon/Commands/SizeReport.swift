import ShownText
import Diagnostics
import Generator

/// The report of `tenon report` about one client, as text or JSON.
struct SizeReport {
    let client: ClientReport

    private var all: ClientSize.Part { client.size.all }

    // MARK: For people

    /// The largest number of schemas and of operations that are listed.
    private static let count = 10

    var text: String {
        var lines = [
            "\(client.name): \(all.lines) lines in \(client.size.files.count) files, \(all.codeLines) of them code; "
                + "in a release build about \(all.code / 1000) kB and \(all.functions) functions"
        ]
        for folder in client.size.folders(client: client.name) {
            lines.append("  \(row(folder.lines, of: all.lines)) \(folder.name)")
            for file in client.size.largest(5, in: folder.name) {
                lines.append("    \(row(file.lines, of: all.lines)) \(file.name.dropFirst(folder.name.count + 1))")
            }
        }
        lines += mostExpensive("schemas", client.schemas) + mostExpensive("operations", client.operations)
        if !client.savings.isEmpty { lines.append("  options that would save lines:") }
        for saving in client.savings {
            lines.append("    \(row(all.lines - saving.size.all.lines, of: all.lines)) \(saving.option)")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func mostExpensive(_ kind: String, _ parts: [ClientSize.Part]) -> [String] {
        guard !parts.isEmpty else { return [] }
        return ["  the most expensive \(kind), in bytes of a release build:"]
            + parts.prefix(Self.count).map { "    \(row($0.code, of: all.code)) \($0.name)" }
    }

    /// Returns a number and its share of all, each in a column.
    private func row(_ count: Int, of all: Int) -> String {
        let share = all == 0 ? 0 : (count * 100 + all / 2) / all
        return padded("\(count)", 7) + padded("\(share) %", 6)
    }

    private func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    // MARK: For machines

    /// Returns all reports and findings as one JSON object.
    static func json(_ reports: [ClientReport], findings: String) -> String {
        JSONText.object([
            "clients": JSONText.array(reports.map { SizeReport(client: $0).json }),
            "findings": findings.split(separator: "\n").joined(separator: "\n"),
        ]) + "\n"
    }

    private var json: String {
        JSONText.object([
            "name": JSONText.string(client.name),
            "total": Self.json(all),
            "files": Self.json(client.size.files),
            "schemas": Self.json(client.schemas),
            "operations": Self.json(client.operations),
            "options": JSONText.array(
                client.savings.map { saving in
                    JSONText.object(["option": JSONText.string(saving.option), "total": Self.json(saving.size.all)])
                }),
        ])
    }

    private static func json(_ parts: [ClientSize.Part]) -> String { JSONText.array(parts.map(json)) }

    private static func json(_ part: ClientSize.Part) -> String {
        JSONText.object([
            "name": JSONText.string(part.name.isEmpty ? nil : part.name),
            "lines": JSONText.number(part.lines),
            "codeLines": JSONText.number(part.codeLines),
            "code": JSONText.number(part.code),
            "functions": JSONText.number(part.functions),
        ])
    }
}
