/// The target of a link to a chapter.
package struct ChapterID: Sendable, Hashable {
    /// The kinds of chapters. The raw values are the names of their folders.
    package enum Kind: String, Sendable {
        case group = "Calls"
        case type = "Types"
    }

    /// The kind of the chapter.
    package var kind: Kind
    /// The chapter's file name without extension. It is unique among chapters of the kind, even if case is ignored.
    package var stem: String
}

/// The target of a link to a call or a type.
package struct EntryID: Sendable, Hashable {
    /// The chapter that contains the entry.
    package var chapter: ChapterID
    /// The Swift name of the call or type, such as `versionStacks.copy` or `VersionStack.Kind`.
    package var title: String
    /// The number of earlier entries in the chapter that would have the same anchor.
    package var number: Int

    /// The anchor that GitHub generates for a heading with the title.
    var slug: String {
        Self.slug(title) + (number > 0 ? "-\(number)" : "")
    }

    static func slug(_ title: String) -> String {
        String(title.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" })
    }

    /// The anchor on the single page of the HTML form.
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
