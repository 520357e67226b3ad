package import YAMLTree

/// The options of a client's `budget`.
enum BudgetOptions {
    static var group: ConfigurationMapping<ClientBudget> {
        ConfigurationMapping(
            title: "a budget",
            options: [
                .number("lines", "the most lines", without: "any", example: 10_000, into: \.lines),
                .number(
                    "code", "the most kB of machine code in a release build, as `tenon report` estimates it",
                    without: "any", example: 1_000, into: \.code),
            ])
    }
}

/// The largest size of a client. `tenon check` fails if the client is larger.
package struct ClientBudget: OptionTarget, Sendable {
    /// The largest number of lines; `nil` for no limit.
    package var lines: Int?
    /// The largest machine code of a release build in kB, as `ClientSize` estimates it; `nil` for no limit.
    package var code: Int?
    package var location: SourceLocation?

    package init() {}
}
