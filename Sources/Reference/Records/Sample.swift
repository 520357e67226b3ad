/// A text that is shown as it is, line by line.
package struct Code: Sendable {
    package var language: String
    package var text: String
}

/// A piece of code with what it is.
package struct Sample: Sendable {
    package var title: String
    package var code: Code
}
