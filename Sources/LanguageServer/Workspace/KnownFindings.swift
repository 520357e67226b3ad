import Diagnostics
import OpenAPI
import YAMLTree

/// The findings of a spec that was read as a whole, and its root at that time.
///
/// A keystroke changes one part of the spec. Only that part is read at once, and all other findings move with the text,
/// until the whole spec is read again.
struct KnownFindings {
    let root: YAMLNode
    let ofReading: [Diagnostic]
    var ofPlanning: [Diagnostic]

    /// Rules that compare parts with each other, or that are checked only after all parts are read.
    private static let ofWhole: Set<DiagnosticID> = Set(
        [Finding.duplicateOperationID, .emptyUnion, .referenceLoop, .misspelledRequired, .undeclaredRequired].map(\.id))

    private static let ofText = Set(TextFinding.allCases.map(\.id))

    /// Returns the findings after an edit of one part; `nil` if the edit is in several parts.
    ///
    /// - Parameter read: Reads a part by itself.
    func findingsAfterEdit(
        in tree: YAMLTree, read: (SpecPart) -> [Diagnostic]
    ) -> (ofReading: [Diagnostic], ofPlanning: [Diagnostic])? {
        guard let root = tree.root else { return nil }
        let edit = EditedRange(from: self.root.file, to: tree.file)
        if edit.isEmpty { return (ofReading.compactMap(edit.moved), ofPlanning.compactMap(edit.moved)) }
        let path = tree.file.path
        guard let old = SpecPart(around: edit.start, in: self.root, of: path),
            let new = SpecPart(around: edit.start, in: root, of: path), old.isSame(as: new, but: edit)
        else { return nil }
        let others = ofReading.filter { finding in
            guard let location = finding.location, location.file.path == path else { return true }
            if Self.ofText.contains(finding.id) { return false }
            return Self.ofWhole.contains(finding.id) || !old.contains(.init(location))
        }
        let own = read(new).filter { finding in
            guard let location = finding.location, location.file.path == path else { return false }
            return Self.ofText.contains(finding.id) || new.contains(.init(location))
        }
        return (others.compactMap(edit.moved) + own, ofPlanning.compactMap(edit.moved))
    }
}

extension SpecPart {
    /// Returns true if both are the same part, the edit is inside it, and its end moved with the edit.
    fileprivate func isSame(as new: SpecPart, but edit: EditedRange) -> Bool {
        guard pointer == new.pointer, start == new.start, edit.start >= content, edit.start >= new.content else { return false }
        guard let end, let newEnd = new.end else { return end == nil && new.end == nil }
        return edit.oldEnd <= end && edit.newEnd <= newEnd && edit.moved(end) == newEnd
    }
}
