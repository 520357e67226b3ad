import OpenAPI
import YAMLTree

/// The way to a line of YAML by the indentation of the lines above it.
struct BlockPath {
    /// The line that the cursor is in, up to it.
    let line: BlockLine
    /// To the list that the dashes of the line are in, or else to the mapping that the line is in.
    private(set) var steps: [PathStep] = []
    private var ownDashes: [PathStep] = []

    /// Beyond this many lines nobody waits for the answer.
    private static let farthest = 200_000

    /// `nil` in a text of several lines, and in a comment.
    init?(in file: SourceFile, upTo offset: Int) {
        let place = file.location(atOffset: offset)
        guard let bytes = file.lineBytes(place.line) else { return nil }
        line = BlockLine(bytes[..<max(bytes.startIndex, min(offset, bytes.endIndex))])
        guard !line.isComment else { return nil }
        var climb = Climb(from: line)
        var number = place.line - 1
        while number >= 1, !climb.isOver, place.line - number < Self.farthest {
            if let bytes = file.lineBytes(number) { climb.pass(BlockLine(bytes)) }
            number -= 1
        }
        guard !climb.isInText else { return nil }
        steps = climb.steps
        ownDashes = climb.ownDashes
    }

    /// To the mapping that the line is in, be it an element of a list that begins in the line.
    var stepsOfElement: [PathStep] { steps + ownDashes }

    /// The lines above, one by one, from the bottom up.
    private struct Climb {
        private var reversed: [PathStep] = []
        private(set) var isInText = false
        /// Things that begin further left than this are around the line.
        private var limit: Int
        /// The column of the list whose element the line is in, and how many come before it.
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
            // A list may be as far left as the key that it is the value of.
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
