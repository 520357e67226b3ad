import OpenAPI
import YAMLTree

/// The path to a line of block YAML, found by the indentation of the lines above it.
struct BlockPath {
    /// The line of the cursor, up to the cursor.
    let line: BlockLine
    /// The path to the list that the line's dashes belong to, or else to the mapping around the line.
    private(set) var steps: [PathStep] = []
    private var ownDashes: [PathStep] = []

    /// The largest number of lines that are searched.
    private static let maximumLines = 200_000

    /// Returns `nil` in a block scalar, and in a comment.
    init?(in file: SourceFile, upTo offset: Int) {
        let location = file.location(atOffset: offset)
        guard let bytes = file.lineBytes(location.line) else { return nil }
        line = BlockLine(bytes[..<max(bytes.startIndex, min(offset, bytes.endIndex))])
        guard !line.isComment else { return nil }
        var search = UpwardSearch(from: line)
        var number = location.line - 1
        while number >= 1, !search.isOver, location.line - number < Self.maximumLines {
            if let bytes = file.lineBytes(number) { search.pass(BlockLine(bytes)) }
            number -= 1
        }
        guard !search.isInText else { return nil }
        steps = search.steps
        ownDashes = search.ownDashes
    }

    /// The path to the mapping around the line's content, including an element of a list that begins on the line.
    var stepsOfElement: [PathStep] { steps + ownDashes }

    /// The state of a search through the lines above, from the bottom up.
    private struct UpwardSearch {
        private var reversed: [PathStep] = []
        private(set) var isInText = false
        /// The column that bounds the search: a key or dash further left contains the line.
        private var limit: Int
        /// The column of the list that contains the line, and the number of elements before the line's element.
        private var list: (column: Int, index: Int)?
        private let dashes: Int

        init(from line: BlockLine) {
            limit = line.indentation
            dashes = line.dashes.count
            for column in line.dashes.reversed() { enterElement(at: column) }
        }

        var isOver: Bool { limit <= 0 && list == nil || isInText }

        var steps: [PathStep] { Array(all.dropLast(dashes)) }
        var ownDashes: [PathStep] { Array(all.suffix(dashes)) }

        private var all: [PathStep] {
            (reversed + (list.map { [.element($0.index)] } ?? [])).reversed()
        }

        mutating func pass(_ line: BlockLine) {
            guard !line.isEmpty, !line.isComment else { return }
            if let key = line.key { passKey(key, line) }
            for column in line.dashes.reversed() { passDash(column) }
        }

        private mutating func passKey(_ key: String, _ line: BlockLine) {
            let column = line.column
            // A list may have the same indentation as its key.
            let isAround = list.map { line.dashes.isEmpty ? column <= $0.column : column < $0.column } ?? (column < limit)
            guard isAround else { return }
            if line.startsText { isInText = true }
            leaveList()
            reversed.append(.key(key))
            limit = column
        }

        private mutating func passDash(_ column: Int) {
            if let list, list.column == column {
                self.list = (column, list.index + 1)
            } else if column < (list?.column ?? limit) {
                enterElement(at: column)
            }
        }

        private mutating func enterElement(at column: Int) {
            leaveList()
            list = (column, 0)
            limit = column
        }

        private mutating func leaveList() {
            if let list { reversed.append(.element(list.index)) }
            list = nil
        }
    }
}
