/// Findings as people read them: what is said in the same words of many places is said once, and what is too much is cut
/// off.
package struct FoldedFindings {
    /// A finding, and how many more there are that say the same of another place.
    package struct Entry {
        package let finding: Diagnostic
        package let others: Int
    }

    package let entries: [Entry]
    /// How many findings are in none of the entries, and not said to be at another place either.
    package let left: Int

    /// - Parameter most: How many are listed; the more severe go first where there are too many, in the order they have.
    package init(_ findings: [Diagnostic], most: Int = 100) {
        var firsts: [Cause: Int] = [:]
        var entries: [(finding: Diagnostic, others: Int)] = []
        for finding in findings {
            let cause = Cause(finding)
            if let index = firsts[cause] {
                entries[index].others += 1
            } else {
                firsts[cause] = entries.count
                entries.append((finding, 0))
            }
        }
        let listed = entries.count <= most ? Array(entries.indices) : Self.mostSevere(most, of: entries.map(\.finding))
        self.entries = listed.map { Entry(finding: entries[$0].finding, others: entries[$0].others) }
        left = findings.count - self.entries.reduce(0) { $0 + 1 + $1.others }
    }

    private static func mostSevere(_ count: Int, of findings: [Diagnostic]) -> [Int] {
        let order = findings.indices.sorted { one, other in
            findings[one].severity == findings[other].severity
                ? one < other : findings[one].severity > findings[other].severity
        }
        return order.prefix(count).sorted()
    }

    /// The identity of a cause: findings with the same cause are folded.
    private struct Cause: Hashable {
        let id: DiagnosticID
        let severity: Diagnostic.Severity
        let message: String
        let help: String?

        init(_ finding: Diagnostic) {
            id = finding.id
            severity = finding.severity
            message = finding.message
            help = finding.help
        }
    }
}
