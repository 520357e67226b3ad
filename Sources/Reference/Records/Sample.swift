/// Code that is shown line by line.
package struct Code: Sendable {
    package var language: String
    package var text: String
}

/// A piece of code with a title.
package struct Sample: Sendable {
    package var title: String
    package var code: Code
}
