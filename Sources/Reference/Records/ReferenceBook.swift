/// The contents of a client's reference, which the printers print. Every text in it is plain; the printer of each form
/// escapes its own markup.
package struct ReferenceBook: Sendable {
    /// The client's name in Swift.
    package var client: String
    /// The name of the API.
    package var title: String
    /// The text before all chapters.
    package var overview: [Block]
    /// One chapter for each group of calls.
    package var groups: [Chapter]
    /// One chapter for each type, with entries for its nested types.
    package var types: [Chapter]

    /// The two parts of the reference, in their order.
    var parts: [(title: String, chapters: [Chapter])] {
        [("Calls", groups), ("Types", types)].filter { !$0.chapters.isEmpty }
    }
}

/// The calls of a group, or a type and its nested types.
package struct Chapter: Sendable {
    package var id: ChapterID
    /// `versionStacks`
    package var title: String
    package var about: [Block]
    package var entries: [Entry]
}

/// One call, or one type.
package struct Entry: Sendable {
    package var id: EntryID
    /// A sentence about the entry.
    package var summary: [Inline]
    /// The endpoint of a call.
    package var endpoint: Endpoint?
    package var isDeprecated: Bool
    package var blocks: [Block]
}

/// The method and the address of a call.
package struct Endpoint: Sendable, Hashable {
    package var method: String
    /// The path template of the document.
    package var path: String
    /// The path with the server in front, if there is one.
    package var address: String
}
