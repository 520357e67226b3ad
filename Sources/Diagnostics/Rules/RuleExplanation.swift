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

// The parts that example specs of several modules share.
extension RuleExplanation {
    /// Returns a spec with one operation, which has the part and a response without content.
    ///
    /// - Parameter status: The key of the response, in YAML.
    public static func operation(
        _ id: String, with part: String, path: String = "/pets", status: String = "\"204\""
    ) -> String {
        """
        paths:
          \(path):
            get:
              operationId: \(id)
        \(indented(part, by: 6))
              responses:
                \(status): {description: No content.}
        """
    }

    /// Returns a spec with one operation, whose response has the media types.
    public static func response(of id: String, content: String) -> String {
        """
        paths:
          /pets:
            get:
              operationId: \(id)
              responses:
                "200":
                  description: Pets.
                  content:
        \(indented(content, by: 12))
        """
    }

    /// Returns the lines of a text with spaces before each.
    public static func indented(_ text: String, by count: Int) -> String {
        text.split(separator: "\n").map { String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
    }
}
