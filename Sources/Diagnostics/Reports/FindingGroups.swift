import YAMLTree

/// The findings of one run in groups, such as those of each client, in the order of printing.
///
/// Groups may share files. A finding with a place is in the first group that has it, with the notes of all, and in no other
/// group. A finding without a place is about its group, so each group keeps its own.
public struct FindingGroups: Sendable {
    /// The findings of each group.
    public private(set) var groups: [[Diagnostic]] = []

    /// Creates groups, and leaves out findings with a place that an earlier group has.
    public init(_ groups: [[Diagnostic]]) {
        var firsts: [Place: (group: Int, index: Int)] = [:]
        for findings in groups {
            var own: [(Place, Int)] = []
            var kept: [Diagnostic] = []
            for finding in findings {
                let place = finding.location.map { Place(finding, at: $0) }
                if let first = place.flatMap({ firsts[$0] }) {
                    self.groups[first.group][first.index].add(finding.notes)
                } else {
                    if let place { own.append((place, kept.count)) }
                    kept.append(finding)
                }
            }
            for (place, index) in own where firsts[place] == nil { firsts[place] = (self.groups.count, index) }
            self.groups.append(kept)
        }
    }

    /// The findings of all groups.
    public var all: [Diagnostic] { Array(groups.joined()) }

    /// Returns the groups with the findings that fulfil a condition.
    public func filter(_ isIncluded: (Diagnostic) -> Bool) -> FindingGroups {
        var result = self
        result.groups = groups.map { $0.filter(isIncluded) }
        return result
    }

    /// The parts that equal findings of two groups have in common. Notes may differ, because two clients may refer to
    /// one file from different places.
    private struct Place: Hashable {
        let id: DiagnosticID
        let severity: Diagnostic.Severity
        let message: String
        let location: SourceLocation

        init(_ finding: Diagnostic, at location: SourceLocation) {
            id = finding.id
            severity = finding.severity
            message = finding.message
            self.location = location
        }
    }
}

extension Diagnostic {
    /// Adds the notes that the finding does not have.
    fileprivate mutating func add(_ others: [Note]) {
        for note in others where !notes.contains(note) { notes.append(note) }
    }
}
