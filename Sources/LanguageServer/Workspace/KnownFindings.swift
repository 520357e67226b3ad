import Diagnostics
import OpenAPI
import YAMLTree

/// The findings of a description that was read as a whole, and its root at that time.
///
/// A keystroke changes one part of it. That part alone is read at once, and all other findings move with the text, until
/// the whole is read again.
struct KnownFindings {
    let root: YAMLNode
    let ofReading: [Diagnostic]
    var ofPlanning: [Diagnostic]

    /// Rules that compare a part with others, or that are only looked at when all parts are read.
    private static let ofWhole: Set<DiagnosticID> = Set(
        [Finding.duplicateOperationID, .emptyUnion, .referenceLoop, .misspelledRequired, .undeclaredRequired].map(\.id))

    private static let ofText = Set(TextFinding.allCases.map(\.id))

    /// The findings as far as one part tells; `nil` where the edit is in several.
    ///
    /// - Parameter read: Reads a part by itself.
    func glance(
        at tree: YAMLTree, read: (DescriptionPart) -> [Diagnostic]
    ) -> (ofReading: [Diagnostic], ofPlanning: [Diagnostic])? {
        guard let root = tree.root else { return nil }
        let edit = EditedStretch(from: self.root.file, to: tree.file)
        if edit.isEmpty { return (ofReading.compactMap(edit.moved), ofPlanning.compactMap(edit.moved)) }
        let path = tree.file.path
        guard let old = DescriptionPart(around: edit.start, in: self.root, of: path),
            let new = DescriptionPart(around: edit.start, in: root, of: path), old.isSame(as: new, but: edit)
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

extension DescriptionPart {
    /// True if both are one part that an edit is within, and that ends where it ended.
    fileprivate func isSame(as new: DescriptionPart, but edit: EditedStretch) -> Bool {
        guard pointer == new.pointer, start == new.start, edit.start >= content, edit.start >= new.content else { return false }
        guard let end, let newEnd = new.end else { return end == nil && new.end == nil }
        return edit.oldEnd <= end && edit.newEnd <= newEnd && edit.moved(end) == newEnd
    }
}
