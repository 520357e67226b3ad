import OpenAPI

/// Chooses the names of a group's operations.
struct CallNamer {
    private let group: GroupWords
    private let operations: [Operation]

    init(group words: [String], operations: [Operation]) {
        group = GroupWords(words)
        self.operations = operations
    }

    /// Returns the names for each operation, best first. Another operation of the group may have the first already.
    func preferences() -> [NamePreference] {
        zip(operations, names()).map { operation, names in
            let pinned = operation.extensions.swiftName
            return NamePreference(
                key: SpecPointers.key(of: operation), location: operation.location, spelling: "", names: names,
                isPinned: pinned != nil, source: pinned == nil ? operation.operationID : nil)
        }
    }

    func names() -> [[String]] {
        let all = operations.map(choices)
        // For each name, the number of operations whose first choice it is.
        let counts = Dictionary(all.map { ($0.names[0], 1) }, uniquingKeysWith: +)
        return all.map { choices in
            let isShared = choices.isFirstUnshared && counts[choices.names[0], default: 0] > 1
            return isShared ? Array(choices.names.dropFirst()) : choices.names
        }
    }

    private struct Choices {
        /// At least one name, best first.
        let names: [String]
        /// True if the first name may only be used if no other operation prefers it.
        let isFirstUnshared: Bool

        init(_ words: [[String]], capitals: String? = nil, isFirstUnshared: Bool = false) {
            names = words.map { $0.isEmpty ? SwiftName.lowerCamel("") : SwiftName.lowerCamel($0, capitals: capitals) }
            self.isFirstUnshared = isFirstUnshared
        }

        init(pinned: String) {
            names = [pinned]
            isFirstUnshared = false
        }
    }

    private func choices(of operation: Operation) -> Choices {
        if let name = operation.extensions.swiftName { return Choices(pinned: name) }
        guard let id = OperationID(operation) else { return Choices(pathWords(operation)) }
        let whole = group.shortened(id.words, ends: id.ends)
        let rest = group.removedFromStart(of: id.namespace)
        let isPhrase = rest == nil && id.namespace.joined().contains(where: CallGrammar.plainVerbs.contains)
        if id.name.isEmpty || isPhrase { return Choices(whole, capitals: id.capitals) }
        let names = group.shortened(id.name)
        if rest == [], id.versions.isEmpty { return Choices(names + [id.words], capitals: id.capitals) }
        let short = (rest ?? []).joined() + names[0]
        let all = (id.versions.isEmpty ? [short] : [short, id.versions + short]) + whole
        return Choices(all, capitals: id.capitals, isFirstUnshared: true)
    }

    /// Returns the words of method and path: `GET /v2/pets/{id}/toys` → `get toys by id` in `Pets`, else
    /// `get pets toys by id`.
    private func pathWords(_ operation: Operation) -> [[String]] {
        var segments: [[String]] = []
        var parameters: [[String]] = []
        for segment in operation.path.split(separator: "/") {
            if segment.contains("{") {
                parameters.append(Words(String(segment)).list)
            } else if !OperationGroup.isVersion(segment) {
                segments.append(Words(String(segment)).list)
            }
        }
        if parameters.count == 1 {
            parameters = parameters.map(group.removedFromParameter)
        }
        let version = OperationID.versionBehindPath(of: operation) ?? []
        let end = (parameters.isEmpty ? [] : ["by"] + parameters.joined(separator: ["and"])) + version
        return [group.removedFromStart(of: segments) ?? segments, segments].map { segments in
            [operation.method.lowercased()] + segments.joined() + end
        }
    }
}
