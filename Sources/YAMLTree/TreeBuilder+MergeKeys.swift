extension TreeBuilder {
    /// Lists the entries of a mapping in `links`: its own first, then those of its merge keys that it does not have.
    mutating func linkEntries(of mapping: OpenCollection) {
        let sources = mergeSources(in: mapping)
        var known = KeySet(capacity: sources.reduce(mapping.children / 2) { $0 + countOfEntries($1) })
        let start = links.count
        links.append(0)
        var key = mapping.index + 1
        while key < records.count {
            let value = next(after: key)
            if !isMergeKey(key) { link(key, value, known: &known) }
            key = next(after: value)
        }
        for source in sources { linkEntries(ofSource: source, known: &known) }
        links[start] = UInt32((links.count - start - 1) / 2)
        records[mapping.index].flags.insert(.linked)
        records[mapping.index].payload = UInt32(start)
    }

    private mutating func mergeSources(in mapping: OpenCollection) -> [Int] {
        var sources: [Int] = []
        var key = mapping.index + 1
        while key < records.count {
            let value = next(after: key)
            if isMergeKey(key) { sources += mergeSources(of: value) }
            key = next(after: value)
        }
        return sources
    }

    private func countOfEntries(_ mapping: Int) -> Int {
        let record = records[mapping]
        return record.flags.contains(.linked) ? Int(links[Int(record.payload)]) : Int(record.payload)
    }

    private mutating func linkEntries(ofSource source: Int, known: inout KeySet) {
        let record = records[source]
        if record.flags.contains(.linked) {
            let start = Int(record.payload) + 1
            for position in stride(from: start, to: start + 2 * Int(links[start - 1]), by: 2) {
                link(Int(links[position]), Int(links[position + 1]), known: &known)
            }
            return
        }
        var key = source + 1
        while key < Int(record.extent) {
            link(key, key + 1, known: &known)
            key = next(after: key + 1)
        }
    }

    private mutating func link(_ key: Int, _ value: Int, known: inout KeySet) {
        guard records[target(of: key)].shape == .scalar, known.insert(key, in: self) == nil else { return }
        links.append(UInt32(key))
        links.append(UInt32(value))
    }

    /// Returns the mappings that a merge key refers to: one, or those of a list, where earlier ones take precedence.
    private mutating func mergeSources(of value: Int) -> [Int] {
        let source = target(of: value)
        switch records[source].shape {
        case .mapping: return [source]
        case .sequence: return mergeSources(inList: source)
        case .scalar, .alias:
            reportInvalidMerge(at: value)
            return []
        }
    }

    private mutating func mergeSources(inList list: Int) -> [Int] {
        var sources: [Int] = []
        var element = list + 1
        while element < Int(records[list].extent) {
            let source = target(of: element)
            if records[source].shape == .mapping {
                sources.append(source)
            } else {
                reportInvalidMerge(at: element)
            }
            element = next(after: element)
        }
        return sources
    }

    private mutating func reportInvalidMerge(at index: Int) {
        report(
            YAMLProblem(
                kind: .invalidMergeKey, message: "the value of '<<' is neither a mapping nor a list of mappings",
                location: location(of: index), help: "put '<<' in quotes if it is an ordinary key"))
    }

    private func isMergeKey(_ index: Int) -> Bool {
        let record = records[index]
        return record.shape == .scalar && record.flags.contains(.plain) && withText(ofKey: index, \.isMergeKey)
    }

    private func target(of index: Int) -> Int {
        records[index].shape == .alias ? Int(records[index].payload) : index
    }

    private func next(after index: Int) -> Int {
        let record = records[index]
        switch record.shape {
        case .scalar, .alias: return index + 1
        case .sequence, .mapping: return Int(record.extent)
        }
    }
}
