/// The words of a group's name, which the names of its calls need not repeat.
struct GroupWords {
    private let stem: String

    init(_ words: [String]) {
        stem = Self.stem(words[...])
    }

    /// Returns shorter forms of `words`, best first. They omit the group's words at the beginning, or alone after the
    /// verb, if the rest means the same. The later forms serve if another call has the first name.
    ///
    /// - Parameter ends: The number of words before each `_` that ends a namespace.
    func shortened(_ words: [String], ends: Set<Int> = []) -> [[String]] {
        guard let start = start(of: words), isPrefix(start, of: words, ends) else {
            return [withoutObject(words), words].compactMap(\.self)
        }
        let rest = Array(words[start...])
        return [withoutObject(rest), rest, words].compactMap(\.self)
    }

    /// Returns the segments of a path, or the parts of a namespace, without the group's name at their beginning; `nil`
    /// if they do not begin with it.
    func removedFromStart(of parts: [[String]]) -> [[String]]? {
        parts.indices.first { Self.stem(parts[...$0].flatMap(\.self)[...]) == stem }.map { Array(parts[($0 + 1)...]) }
    }

    /// Returns `id` for `pet_id`, but all words of `pet_store_url`.
    func removedFromParameter(_ words: [String]) -> [String] {
        guard let start = start(of: words), CallGrammar.identifiers.contains(words[words.count - 1]),
            !CallGrammar.isBound(words[start])
        else { return words }
        return Array(words[start...])
    }

    /// Returns the number of words that the group's name takes at the beginning of a longer name.
    private func start(of words: [String]) -> Int? {
        range(at: 0, in: words).flatMap { $0.upperBound < words.count ? $0.upperBound : nil }
    }

    /// Returns the range of the group's words, in the singular or the plural, or written as one word.
    private func range(at start: Int, in words: [String]) -> Range<Int>? {
        guard !stem.isEmpty, start < words.count else { return nil }
        var text = ""
        for index in start..<words.count where text.count < stem.count {
            text += Self.stem(words[index...index])
            if text == stem { return start..<(index + 1) }
        }
        return nil
    }

    /// Returns true if the words before `start` are a prefix, as in `fax_line_create`, `Users_getAll` and
    /// `teamMembers`, but not in `clickThroughRate` or `uploadFile`.
    private func isPrefix(_ start: Int, of words: [String], _ ends: Set<Int>) -> Bool {
        if ends.contains(start) || isCommand(start, in: words) { return true }
        let isPlural = SwiftName.singular(words[start - 1]) != nil
        return !CallGrammar.isBound(words[start]) && (isPlural || !CallGrammar.canBeVerb(stem))
    }

    /// Returns true if the word is a verb, and not a noun like `set` in `dataSetSize`.
    private func isCommand(_ start: Int, in words: [String]) -> Bool {
        CallGrammar.plainVerbs.contains(words[start]) || CallGrammar.isVerb(words[start]) && start == words.count - 1
    }

    /// Returns `getByID` for `getPetByID`, and `listAll` for `listAllPets`; `nil` for `getPetStore`, `banUserFrom`,
    /// `getMyPet`.
    private func withoutObject(_ words: [String]) -> [String]? {
        for start in words.indices.dropFirst() where CallGrammar.isCommand(words[..<start]) {
            guard let range = range(at: start, in: words) else { continue }
            let rest = words[range.upperBound...]
            let isPlural = SwiftName.singular(words[range.upperBound - 1]) != nil
            if CallGrammar.isAddition(rest, toPlural: isPlural) { return Array(words[..<start]) + rest }
        }
        return nil
    }

    private static func stem(_ words: ArraySlice<String>) -> String {
        words.map { SwiftName.singular($0) ?? $0 }.joined()
    }
}
