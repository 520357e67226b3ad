/// The contents of a client's reference, independent of its form. All texts are plain; the printers escape them.
package struct ReferenceBook: Sendable {
    /// The Swift name of the client.
    package var client: String
    /// The name of the API.
    package var title: String
    /// The blocks before all chapters.
    package var overview: [Block]
    /// One chapter for each group of calls.
    package var groups: [Chapter]
    /// One chapter for each type, with entries for its nested types.
    package var types: [Chapter]

    /// The two parts of the reference, without an empty one.
    var parts: [(title: String, chapters: [Chapter])] {
        [("Calls", groups), ("Types", types)].filter { !$0.chapters.isEmpty }
    }
}

/// The calls of a group, or a type and its nested types.
package struct Chapter: Sendable {
    /// The target of links to the chapter.
    package var id: ChapterID
    /// The Swift name of the group or the type, such as `versionStacks`.
    package var title: String
    /// The description of a group; empty for a type.
    package var about: [Block]
    /// The calls of a group, then its types; or a type, then its nested types.
    package var entries: [Entry]
}

/// One call, or one type.
package struct Entry: Sendable {
    /// The target of links to the entry.
    package var id: EntryID
    /// The summary of the entry, on one line.
    package var summary: [Inline]
    /// The endpoint of a call; `nil` for a type.
    package var endpoint: Endpoint?
    /// `deprecated` of the operation or the schema.
    package var isDeprecated: Bool
    /// The text of the entry.
    package var blocks: [Block]
}

/// The method and the address of a call.
package struct Endpoint: Sendable, Hashable {
    /// The HTTP method.
    package var method: String
    /// The path template of the document.
    package var path: String
    /// The URL of the default server, if there is one, and the path.
    package var address: String
}
