import YAMLTree

/// Findings shortened for people: a cause with many places is listed once, and the number of entries is limited.
package struct FoldedFindings {
    /// A finding, and the number of findings of the same cause about other places.
    package struct Entry {
        package let finding: Diagnostic
        package let repetitionCount: Int
    }

    package let entries: [Entry]
    /// The number of findings that no entry lists or counts.
    package let omittedCount: Int

    /// Folds findings of the same cause in each group.
    ///
    /// - Parameter limit: The maximum number of entries. Above it, the most severe findings are kept, in their order.
    package init(_ findings: FindingGroups, limit: Int = 100) {
        var entries: [(finding: Diagnostic, repetitionCount: Int)] = []
        for group in findings.groups {
            var firsts: [Cause: Int] = [:]
            for finding in group {
                let cause = Cause(finding)
                if let index = firsts[cause] {
                    entries[index].repetitionCount += 1
                } else {
                    firsts[cause] = entries.count
                    entries.append((finding, 0))
                }
            }
        }
        let listed = entries.count <= limit ? Array(entries.indices) : Self.mostSevere(limit, of: entries.map(\.finding))
        self.entries = listed.map { Entry(finding: entries[$0].finding, repetitionCount: entries[$0].repetitionCount) }
        omittedCount = findings.all.count - self.entries.reduce(0) { $0 + 1 + $1.repetitionCount }
    }

    private static func mostSevere(_ count: Int, of findings: [Diagnostic]) -> [Int] {
        let order = findings.indices.sorted { one, other in
            findings[one].severity == findings[other].severity
                ? one < other : findings[one].severity > findings[other].severity
        }
        return order.prefix(count).sorted()
    }

    /// The parts that folded findings have in common.
    ///
    /// One message about a spec in several files is one cause, such as a key that no object has. A message about the text
    /// of a file names no part of the spec, so each file has a mistake of its own.
    private struct Cause: Hashable {
        let id: DiagnosticID
        let severity: Diagnostic.Severity
        let message: String
        let help: String?
        /// The file of a mistake in its text; `nil` for other findings.
        let file: String?

        init(_ finding: Diagnostic) {
            id = finding.id
            severity = finding.severity
            message = finding.message
            help = finding.help
            file = TextFinding(rawValue: finding.id.rawValue) == nil ? nil : finding.location?.file.path
        }
    }
}
