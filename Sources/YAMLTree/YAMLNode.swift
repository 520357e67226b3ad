/// A node of a document: a value of two words that keeps the document alive.
///
/// Aliases are followed and `<<` merge keys are resolved, so that readers of a tree see neither.
public struct YAMLNode: Sendable {
    /// The kind of a node after aliases are followed.
    public enum Kind: Sendable {
        /// A single value, a list of nodes, or a list of keys with values.
        case scalar, sequence, mapping
    }

    let storage: NodeStorage
    let index: Int

    init(storage: NodeStorage, index: Int) {
        self.storage = storage
        self.index = storage.resolved(index)
    }

    var record: NodeRecord { storage.records[index] }

    /// The kind, which decides which properties of the node are not empty.
    public var kind: Kind {
        switch record.shape {
        case .scalar, .alias: .scalar
        case .sequence: .sequence
        case .mapping: .mapping
        }
    }

    /// The file that contains the node.
    public var file: SourceFile { storage.file(of: index) }

    /// A number that identifies the node within its document, whichever alias leads to it.
    public var identity: Int { index }

    /// The number of entries of a mapping or elements of a sequence; 0 for a scalar.
    public var count: Int { storage.count(of: index) }

    /// The place of a scalar's text with its quotes, or of a collection's first token; for a block mapping, that of its
    /// first key.
    public var location: SourceLocation {
        let record = record
        return SourceLocation(
            file: file, line: Int(record.line), column: Int(record.column), length: length(of: record))
    }

    private func length(of record: NodeRecord) -> Int {
        if record.shape == .mapping, record.flags.contains(.block), index + 1 < Int(record.extent) {
            let key = storage.records[index + 1]
            if key.shape == .scalar, key.line == record.line, key.column == record.column {
                return length(of: key)
            }
        }
        return record.length > 0 ? Int(record.length) : lengthToEndOfLine(of: record)
    }

    private func lengthToEndOfLine(of record: NodeRecord) -> Int {
        guard let line = file.lineBytes(Int(record.line)) else { return 1 }
        let end = line.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? line.startIndex
        return line[...end].countOfScalars - Int(record.column) + 1
    }
}

extension YAMLNode: Hashable {
    /// Two nodes are equal if they are the same node of the same document; equal content does not suffice.
    public static func == (one: YAMLNode, other: YAMLNode) -> Bool {
        one.storage === other.storage && one.index == other.index
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(storage))
        hasher.combine(index)
    }
}
