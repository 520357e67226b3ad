/// The target of a link to a chapter.
package struct ChapterID: Sendable, Hashable {
    package enum Kind: String, Sendable {
        case group = "Calls"
        case type = "Types"
    }

    package var kind: Kind
    /// The name of its file, which no other chapter of its kind has, not even with other capitals.
    package var stem: String
}

/// The target of a link to a call or a type.
package struct EntryID: Sendable, Hashable {
    package var chapter: ChapterID
    /// Its name in Swift: `versionStacks.copy`, `VersionStack.Kind`.
    package var title: String
    /// The number of earlier entries in the chapter that would have the same anchor.
    package var number: Int

    /// The anchor that GitHub gives a heading of its title.
    var slug: String {
        Self.slug(title) + (number > 0 ? "-\(number)" : "")
    }

    static func slug(_ title: String) -> String {
        String(title.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" })
    }

    /// The anchor on a single page with all chapters.
    var anchor: String {
        let prefix = chapter.kind == .group ? "call" : "type"
        return "\(prefix)-\(title)" + (number > 0 ? "-\(number)" : "")
    }
}

extension ChapterID {
    var anchor: String {
        (kind == .group ? "calls-" : "types-") + stem
    }
}
