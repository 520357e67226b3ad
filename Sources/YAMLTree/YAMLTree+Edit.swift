extension YAMLTree {
    /// Returns the tree that `parse` gives for an edited text, and reads only the block around the edit again.
    ///
    /// - Parameter edited: The text after the edit.
    /// - Returns: `nil` if the edit may change more than one block, or if the result has problems. The whole text has to be
    ///   read then.
    package func afterEdit(_ edited: SourceFile, limits: YAMLLimits = .init()) -> YAMLTree? {
        guard let old = root?.storage, problems.isEmpty, old.isPlain, edited.utf8.count <= limits.maxBytes else { return nil }
        let edit = ChangedBytes(from: file.utf8, to: edited.utf8)
        guard let block = EditedBlock(around: edit, in: self) else { return nil }
        let end = block.bytes.upperBound + edit.new.count - edit.old.count
        let lines = Array(edited.utf8[block.bytes.lowerBound..<end])
        let starts = TextEncoding.lineStarts(of: lines)
        let isWhole = end == edited.utf8.count || starts.last == lines.count
        // Such a line ends the document.
        guard isWhole, !starts.contains(where: { lines[$0...].starts(with: "...".utf8) }) else { return nil }
        let part = YAMLReader.read(
            SourceFile(path: file.path, bytes: lines, utf8: lines),
            limits: YAMLLimits(
                maxDepth: limits.maxDepth - block.ancestors.count,
                maxExpandedNodes: limits.maxExpandedNodes - old.records.count + block.end - block.index))
        guard part.problems.isEmpty, let new = part.root?.storage, new.isPlain,
            // At another column, it would not be in the same collection.
            new.records[0].isSameBlock(as: old.records[block.index])
        else { return nil }
        // The texts of replaced scalars stay in the pool, so now and then the whole text is read.
        guard old.pool.count + new.pool.count <= edited.utf8.count else { return nil }
        let oldStarts = TextEncoding.lineStarts(of: Array(file.utf8[block.bytes]))
        let storage = old.replacing(block, by: new, moving: starts.count - oldStarts.count, in: edited)
        return YAMLTree(file: edited, root: YAMLNode(storage: storage, index: 0), problems: [])
    }
}

extension NodeStorage {
    /// True if each node can move, because no other node refers to it.
    fileprivate var isPlain: Bool { !hasAnchors && links.isEmpty && sources.isEmpty }

    /// Returns the nodes with others in place of a block.
    ///
    /// - Parameter lineOffset: The number of lines by which the nodes after the block move.
    fileprivate func replacing(
        _ block: EditedBlock, by part: NodeStorage, moving lineOffset: Int, in file: SourceFile
    ) -> NodeStorage {
        let indexOffset = part.records.count - (block.end - block.index)
        var result: ContiguousArray<NodeRecord> = []
        result.reserveCapacity(records.count + indexOffset)
        result += records[..<block.index]
        for index in block.ancestors { result[index].move(lines: 0, indices: indexOffset, texts: 0) }
        for var record in part.records {
            record.move(lines: block.firstLine - 1, indices: block.index, texts: pool.count)
            result.append(record)
        }
        for var record in records[block.end...] {
            record.move(lines: lineOffset, indices: indexOffset, texts: 0)
            result.append(record)
        }
        return NodeStorage(file: file, records: result, pool: pool + part.pool, links: [])
    }
}

extension NodeRecord {
    fileprivate func isSameBlock(as other: NodeRecord) -> Bool {
        shape == other.shape && column == other.column && flags == other.flags
    }

    /// Moves a node whose text is in the pool.
    fileprivate mutating func move(lines: Int, indices: Int, texts: Int) {
        line = UInt32(truncatingIfNeeded: Int(line) + lines)
        if shape == .scalar {
            payload = UInt32(truncatingIfNeeded: Int(payload) + texts)
        } else {
            extent = UInt32(truncatingIfNeeded: Int(extent) + indices)
        }
    }
}
