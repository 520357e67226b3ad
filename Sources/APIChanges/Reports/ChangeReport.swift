import Diagnostics
import ShownText

/// A report of all changes between two states of an API, as text, Markdown or JSON.
public struct ChangeReport: Sendable {
    /// The name of the client.
    public var client: String
    /// The description of the old state, such as its file.
    public var old: String
    /// The description of the new state, such as its file.
    public var new: String
    /// The changes, in the order of the comparison.
    public var changes: [Change]

    /// Creates the report of one client.
    public init(client: String, old: String, new: String, changes: [Change]) {
        self.client = client
        self.old = old
        self.new = new
        self.changes = changes
    }

    /// The format of a report.
    public enum Format: String, Sendable, CaseIterable {
        /// Text for terminals, Markdown with tables, or an array of JSON objects.
        case text, markdown, json
    }

    /// The part of the client's version to increase.
    public var step: VersionStep {
        changes.map(\.step).max() ?? .none
    }

    /// Returns true if any change breaks code of a kind in `brokenCode`.
    public func breaks(_ brokenCode: BrokenCode) -> Bool {
        changes.contains { !$0.brokenCode.isDisjoint(with: brokenCode) }
    }

    /// Renders the reports of several clients as one text.
    public static func render(_ reports: [ChangeReport], as format: Format) -> String {
        switch format {
        case .text: reports.map(\.text).joined(separator: "\n")
        case .markdown: reports.map(\.markdown).joined(separator: "\n")
        case .json: JSONText.lines(reports.map(\.json)) + "\n"
        }
    }

    /// The changes by the code that they break, the worst first, without empty sections.
    var sections: [(brokenCode: BrokenCode, changes: [Change])] {
        BrokenCode.all.map { brokenCode in (brokenCode, changes.filter { $0.brokenCode == brokenCode }) }.filter { !$0.1.isEmpty }
    }

    /// The first line: `Pets: 'specs/pets.yaml' compared with what 'Sources/Pets' was generated from`.
    var compared: String { "\(client): \(new) compared with \(old)" }

    /// The last line: `Pets: 3 changes, 1 breaks the wire, 1 breaks source; the next version is a major one`.
    var summary: String {
        guard !changes.isEmpty else { return "\(client): nothing that callers or servers see has changed" }
        let wire = changes.count { $0.brokenCode.contains(.wire) }
        let source = changes.count { $0.brokenCode.contains(.source) }
        let count = "\(changes.count) change\(changes.count == 1 ? "" : "s")"
        let broken = [(wire, "the wire"), (source, "source")].filter { $0.0 > 0 }
            .map { "\($0.0) break\($0.0 == 1 ? "s" : "") \($0.1)" }
        let breakage = broken.isEmpty ? "all safe" : broken.joined(separator: ", ")
        return "\(client): \(count), \(breakage); the next version is a \(step.rawValue) one"
    }
}
