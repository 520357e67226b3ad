/// The words of a group, which the names of its calls need not repeat.
struct GroupWords {
    private let stem: String

    init(_ words: [String]) {
        stem = Self.stem(words[...])
    }

    /// `words` without the group's own, if that leaves a name that says the same; then what may stand for it where
    /// another has that name.
    func shortened(_ words: [String], isNamespaced: Bool) -> [[String]] {
        let places = places(in: words)
        guard let first = places.first, first.lowerBound == 0, isPrefix(first, of: words, isNamespaced) else {
            return [places.first { isNeedless($0, in: words) }.map { Self.without($0, words) }, words].compactMap(\.self)
        }
        let rest = Self.without(first, words)
        let again = self.places(in: rest).first { place in
            Self.verbs.contains(rest[0]) && isNeedless(place, in: rest) && isObject(place, of: rest)
        }
        return [again.map { Self.without($0, rest) }, rest, words].compactMap(\.self)
    }

    /// `id` of `pet_id`.
    func removedFromStart(of words: [String]) -> [String] {
        places(in: words).first.map { $0.lowerBound == 0 ? Self.without($0, words) : words } ?? words
    }

    /// Where the group's words are, in the singular or the plural, or run together, but not all there is.
    private func places(in words: [String]) -> [Range<Int>] {
        guard !stem.isEmpty else { return [] }
        return words.indices.compactMap { start in
            let end = (start + 1...words.count).first { Self.stem(words[start..<$0]) == stem }
            return end.flatMap { $0 - start < words.count ? start..<$0 : nil }
        }
    }

    /// Whether the words are a namespace, and no verb: `upload_create` and `search/users`, but not `uploadFile`.
    private func isPrefix(_ place: Range<Int>, of words: [String], _ isNamespaced: Bool) -> Bool {
        isNamespaced || !Self.verbs.contains(stem) || Self.verbs.contains(words[place.upperBound])
    }

    /// Whether the name says the same without: not `banUserFrom`, `getMy`, `listLabelsOn`, nor `getTeam` for
    /// `getTeamProjects`.
    private func isNeedless(_ place: Range<Int>, in words: [String]) -> Bool {
        guard place.lowerBound > 0 else { return false }
        let next = place.upperBound < words.count ? words[place.upperBound] : nil
        if let next, Self.conjunctions.contains(next) { return false }
        guard next.map(Self.prepositions.contains) ?? true else { return true }
        return isObject(place, of: words)
    }

    /// Whether nothing but verbs, and words that can do without a noun, stand before.
    private func isObject(_ place: Range<Int>, of words: [String]) -> Bool {
        words[1..<place.lowerBound].allSatisfy { word in
            Self.verbs.contains(word) || Self.adjectives.contains(word)
                || Self.conjunctions.contains(word) && word != words[place.lowerBound - 1]
        } && !Self.prepositions.contains(words[place.lowerBound - 1])
    }

    private static func without(_ place: Range<Int>, _ words: [String]) -> [String] {
        Array(words[..<place.lowerBound] + words[place.upperBound...])
    }

    private static func stem(_ words: ArraySlice<String>) -> String {
        words.map { SwiftName.singular($0) ?? $0 }.joined()
    }

    private static let conjunctions: Set<String> = ["and", "or"]

    private static let prepositions: Set<String> = [
        "about", "across", "after", "as", "at", "before", "between", "by", "for", "from", "in", "into", "of", "on",
        "onto", "per", "to", "under", "using", "via", "with", "within", "without",
    ]

    private static let adjectives: Set<String> = [
        "active", "all", "any", "current", "custom", "default", "existing", "latest", "local", "many", "multiple",
        "new", "private", "public", "published", "recent", "single",
    ]

    private static let verbs: Set<String> = [
        "accept", "activate", "add", "approve", "archive", "assign", "batch", "bulk", "cancel", "check", "close", "copy",
        "count", "create", "deactivate", "decline", "delete", "disable", "download", "edit", "enable", "export", "fetch",
        "find", "generate", "get", "import", "insert", "invite", "list", "merge", "modify", "move", "open", "patch",
        "post", "preview", "prune", "publish", "put", "query", "read", "refresh", "reject", "remove", "replace", "reset",
        "resolve", "restore", "retrieve", "revoke", "run", "search", "send", "set", "start", "stop", "submit", "unassign",
        "update", "upload", "upsert", "validate", "verify", "write",
    ]
}
