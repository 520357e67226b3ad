/// A reader of text that is indented with tabs, which YAML does not allow. It replaces the tabs by spaces.
///
/// It gives a tree only if the number of spaces for a tab makes no difference, because then the meaning is clear.
enum TabIndentation {
    /// The numbers of spaces for a tab; the first keeps all columns of the file.
    private static let widths = [1, 2, 4, 8]

    /// Returns the tree, with a problem at the first tab. `nil` if no width gives a tree without syntax errors, or if
    /// such trees differ.
    static func read(_ file: SourceFile, limits: YAMLLimits) -> YAMLTree? {
        guard let tab = firstTab(in: file) else { return nil }
        let trees = widths.map { YAMLReader.read(expanded(file, width: $0), limits: limits) }.filter(isWhole)
        guard let first = trees.first, let root = first.root else { return nil }
        guard trees.dropFirst().allSatisfy({ $0.root.map(root.hasSameContents) == true }) else { return nil }
        let problem = YAMLProblem(
            kind: .tabIndentation, message: "a tab is used for indentation, which YAML does not allow; it is read as spaces",
            location: tab, help: "other tools refuse the file: replace tabs with spaces")
        return YAMLTree(file: first.file, root: root, problems: [problem] + first.problems)
    }

    /// Returns true if the tabs caused no syntax error.
    private static func isWhole(_ tree: YAMLTree) -> Bool {
        tree.root != nil && tree.problems.allSatisfy { $0.kind != .syntax }
    }

    private static func firstTab(in file: SourceFile) -> SourceLocation? {
        var isIndentation = true
        for (offset, byte) in file.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): isIndentation = true
            case UInt8(ascii: "\t") where isIndentation: return file.location(atOffset: offset)
            case UInt8(ascii: " "): break
            default: isIndentation = false
            }
        }
        return nil
    }

    private static func expanded(_ file: SourceFile, width: Int) -> SourceFile {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(file.utf8.count)
        var isIndentation = true
        for byte in file.utf8 {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): isIndentation = true
            case UInt8(ascii: "\t") where isIndentation:
                utf8.append(contentsOf: repeatElement(UInt8(ascii: " "), count: width))
                continue
            case UInt8(ascii: " "): break
            default: isIndentation = false
            }
            utf8.append(byte)
        }
        return SourceFile(path: file.path, bytes: file.bytes, utf8: utf8)
    }
}

extension YAMLNode {
    /// Returns true if two trees have the same collections with the same texts, at any positions.
    fileprivate func hasSameContents(as other: YAMLNode) -> Bool {
        let (mine, its) = (storage, other.storage)
        guard mine.records.count == its.records.count else { return false }
        return zip(mine.records, its.records).allSatisfy { one, other in
            guard one.shape == other.shape else { return false }
            guard one.shape == .scalar else { return one.extent == other.extent }
            return mine.withText(of: one) { bytes in its.withText(of: other) { bytes.elementsEqual($0) } }
        }
    }
}
