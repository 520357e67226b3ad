/// The explanation of a rule, with two example specs, which `tenon explain` prints. The examples lack their first lines
/// (`preamble`), and a test runs the rules on them.
public struct RuleExplanation: Sendable {
    /// The harm to the users of a spec.
    public let why: String
    /// A spec in which the rule finds something.
    public let bad: String
    /// The same spec after correction, in which no rule finds anything.
    public let good: String

    /// The first lines of each example.
    public static let preamble = "openapi: 3.1.0\ninfo: {title: Pets, version: \"1\"}\n"

    /// Creates an explanation; the parameters are the properties of the same names.
    public init(why: String, bad: String, good: String) {
        self.why = why
        self.bad = bad
        self.good = good
    }
}
