/// A client's reference, decided: what the printers print. Every text in it is plain; what would be markup in some form of
/// the reference is for that form's printer to escape.
package struct ReferenceBook: Sendable {
    /// The client's name in Swift.
    package var client: String
    /// The name of the API.
    package var title: String
    /// The text before all chapters.
    package var overview: [Block]
    /// One a group of calls.
    package var groups: [Chapter]
    /// One a type; those within it are entries of it.
    package var types: [Chapter]

    /// The two parts of the reference, in their order.
    var parts: [(title: String, chapters: [Chapter])] {
        [("Calls", groups), ("Types", types)].filter { !$0.chapters.isEmpty }
    }
}

/// The calls of a group, or a type and those within it.
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
    /// The template as the document has it.
    package var path: String
    /// The same with the server in front, if there is one.
    package var address: String
}
