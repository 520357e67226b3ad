import Diagnostics
import ShownText

/// All changes between two states, and their reports in several formats.
public struct ChangeReport: Sendable {
    /// The API's name.
    public var client: String
    /// The name of the older state.
    public var old: String
    /// The name of the newer state.
    public var new: String
    /// The changes, in the order of the comparison.
    public var changes: [Change]

    /// A report of one client; `old` and `new` are shown as they are.
    public init(client: String, old: String, new: String, changes: [Change]) {
        self.client = client
        self.old = old
        self.new = new
        self.changes = changes
    }

    /// How a report is rendered.
    public enum Format: String, Sendable, CaseIterable {
        case text, markdown, json
    }

    /// The part of the client's version to increase.
    public var step: VersionStep {
        changes.map(\.step).max() ?? .none
    }

    /// True if any change breaks one of these kinds of code.
    public func breaks(_ verdict: Verdict) -> Bool {
        changes.contains { !$0.verdict.isDisjoint(with: verdict) }
    }

    /// Renders the reports of several clients as one text.
    public static func render(_ reports: [ChangeReport], as format: Format) -> String {
        switch format {
        case .text: reports.map(\.text).joined(separator: "\n")
        case .markdown: reports.map(\.markdown).joined(separator: "\n")
        case .json: JSONText.lines(reports.map(\.json)) + "\n"
        }
    }

    /// The changes of each verdict, the worst first; none without any.
    var sections: [(verdict: Verdict, changes: [Change])] {
        Verdict.all.map { verdict in (verdict, changes.filter { $0.verdict == verdict }) }.filter { !$0.1.isEmpty }
    }

    /// `Pets: 'specs/pets.yaml' compared with what 'Sources/Pets' was generated from`
    var compared: String { "\(client): \(new) compared with \(old)" }

    /// `3 changes: 1 breaks the wire, 1 breaks source. Next version: major.`
    var summary: String {
        guard !changes.isEmpty else { return "\(client): nothing that callers or servers see has changed" }
        let wire = changes.count { $0.verdict.contains(.wire) }
        let source = changes.count { $0.verdict.contains(.source) }
        let count = "\(changes.count) change\(changes.count == 1 ? "" : "s")"
        let broken = [(wire, "the wire"), (source, "source")].filter { $0.0 > 0 }
            .map { "\($0.0) break\($0.0 == 1 ? "s" : "") \($0.1)" }
        let verdicts = broken.isEmpty ? "all safe" : broken.joined(separator: ", ")
        return "\(client): \(count), \(verdicts); the next version is a \(step.rawValue) one"
    }
}
