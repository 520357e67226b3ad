/// The explanation of a rule, which `tenon explain` prints. A test runs the rules on its examples.
public struct RuleExplanation: Sendable {
    /// The harm to the users of a spec.
    public let why: String
    /// An example in which the rule finds something; `nil` for a rule that the files of a project cannot show.
    public let bad: RuleExample?
    /// The same example after correction, in which no rule finds anything.
    public let good: RuleExample?

    /// Creates an explanation without examples.
    public init(why: String) {
        self.why = why
        bad = nil
        good = nil
    }

    /// Creates an explanation; the parameters are the properties of the same names.
    public init(why: String, bad: RuleExample, good: RuleExample) {
        self.why = why
        self.bad = bad
        self.good = good
    }

    /// Creates an explanation with two specs in one file each, without their first lines.
    public init(why: String, bad: String, good: String) {
        self.init(why: why, bad: RuleExample(spec: bad), good: RuleExample(spec: good))
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

    /// Returns a spec with one operation, whose response is JSON with the schema.
    public static func response(of id: String, schema: String) -> String {
        response(of: id, content: "application/json:\n  schema:\n" + indented(schema, by: 4))
    }

    /// Returns the lines of a text with spaces before each.
    public static func indented(_ text: String, by count: Int) -> String {
        text.split(separator: "\n").map { String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
    }
}
