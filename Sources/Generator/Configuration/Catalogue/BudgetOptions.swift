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

/// The size beyond which `tenon check` fails.
package struct ClientBudget: OptionTarget, Sendable {
    package var lines: Int?
    /// The size of the code in kB.
    package var code: Int?
    package var location: SourceLocation?

    package init() {}
}
