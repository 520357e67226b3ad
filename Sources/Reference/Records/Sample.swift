/// A block of code.
package struct Code: Sendable {
    /// The language, such as `swift`, as in the info string of a Markdown fence.
    package var language: String
    /// The lines of the code.
    package var text: String
}

/// A block of code with a title.
package struct Sample: Sendable {
    /// The title, such as `curl`.
    package var title: String
    /// The code.
    package var code: Code
}
