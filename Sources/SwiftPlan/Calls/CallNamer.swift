import OpenAPI

/// Chooses the names of a group's operations.
struct CallNamer {
    private let group: GroupWords
    /// The number of operations that prefer each name.
    private var counts: [String: Int] = [:]

    init(group words: [String], operations: [Operation]) {
        group = GroupWords(words)
        for operation in operations {
            counts[wishes(of: operation).names[0], default: 0] += 1
        }
    }

    /// The preferred names of an operation, best first: another operation of the group may already have one.
    func wish(of operation: Operation) -> NameWish {
        let pinned = operation.extensions.swiftName
        return NameWish(
            key: SpecPlaces.key(of: operation), location: operation.location, spelling: "", names: names(of: operation),
            isPinned: pinned != nil, source: pinned == nil ? operation.operationID : nil)
    }

    func names(of operation: Operation) -> [String] {
        let wishes = wishes(of: operation)
        let isShared = wishes.isFirstUnshared && counts[wishes.names[0], default: 0] > 1
        return isShared ? Array(wishes.names.dropFirst()) : wishes.names
    }

    private struct Wishes {
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

    private func wishes(of operation: Operation) -> Wishes {
        if let name = operation.extensions.swiftName { return Wishes(pinned: name) }
        guard let id = OperationID(operation) else { return Wishes(pathWords(operation)) }
        let whole = group.shortened(id.words, ends: id.ends)
        let rest = group.removedFromStart(of: id.namespace)
        let isPhrase = rest == nil && id.namespace.joined().contains(where: CallGrammar.plainVerbs.contains)
        if id.name.isEmpty || isPhrase { return Wishes(whole, capitals: id.capitals) }
        let names = group.shortened(id.name)
        if rest == [], id.versions.isEmpty { return Wishes(names + [id.words], capitals: id.capitals) }
        let short = (rest ?? []).joined() + names[0]
        let choices = (id.versions.isEmpty ? [short] : [short, id.versions + short]) + whole
        return Wishes(choices, capitals: id.capitals, isFirstUnshared: true)
    }

    /// `GET /v2/pets/{id}/toys` → `get toys by id` in `Pets`, else `get pets toys by id`.
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
