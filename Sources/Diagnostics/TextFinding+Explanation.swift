extension TextFinding {
    public var explanation: RuleExplanation {
        switch self {
        case .syntax, .secondDocument, .invalidUTF8, .tabIndentation, .looseJSON: syntaxExplanation
        case .duplicateKey, .unknownAnchor, .recursiveAlias, .invalidMergeKey: nodeExplanation
        case .tooDeep, .tooLarge: limitExplanation
        }
    }

    private var syntaxExplanation: RuleExplanation {
        switch self {
        case .syntax:
            RuleExplanation(
                why: "Nothing in the file is read, and everything that refers to it lacks a part.",
                bad: Self.operation("tags: [pets"), good: Self.operation("tags: [pets]"))
        case .secondDocument:
            RuleExplanation(
                why: "A file of a spec has one document. A client lacks everything that stands in the second one.",
                bad: Self.operation("summary: Lists pets.") + "\n---\ncomponents: {}",
                good: Self.operation("summary: Lists pets."))
        case .invalidUTF8:
            RuleExplanation(
                why: """
                    YAML and JSON are written in UTF-8. The editor that saved the file used another encoding, often Latin-1, \
                    and no reader can know which.
                    """)
        case .tabIndentation:
            RuleExplanation(
                why: "YAML does not allow a tab there, so other tools refuse the file.",
                bad: Self.operation("x-owner:\n\tname: Pets team"), good: Self.operation("x-owner:\n  name: Pets team"))
        default:
            RuleExplanation(
                why: "Tools that read the file as JSON refuse it.",
                bad: Self.owner(#"{"type": "object",}"#), good: Self.owner(#"{"type": "object"}"#))
        }
    }

    private var nodeExplanation: RuleExplanation {
        switch self {
        case .duplicateKey:
            RuleExplanation(
                why: """
                    YAML has one value for each key. Some tools use the first one and others the last one, so a change of \
                    either may have no effect.
                    """,
                bad: Self.operation("summary: Lists pets.\nsummary: Lists all pets."),
                good: Self.operation("summary: Lists all pets."))
        case .unknownAnchor:
            RuleExplanation(
                why: "The alias stands for nothing. Either its name is misspelled, or the anchor comes later in the file.",
                bad: Self.operation("x-owner: &team Pets team\nx-reviewer: *teem"),
                good: Self.operation("x-owner: &team Pets team\nx-reviewer: *team"))
        case .recursiveAlias:
            RuleExplanation(
                why: "The node would contain itself without end. A schema that contains itself needs a '$ref'.",
                bad: Self.operation("x-owner: &team {name: Pets team, reviewer: *team}"),
                good: Self.operation("x-owner: &team {name: Pets team}\nx-reviewer: *team"))
        default:
            RuleExplanation(
                why: "A merge key adds the entries of a mapping, and a value of another kind has none.",
                bad: Self.operation("x-owner: {<<: Pets team}"),
                good: Self.operation("x-team: &team {name: Pets team}\nx-owner: {<<: *team}"))
        }
    }

    private var limitExplanation: RuleExplanation {
        switch self {
        case .tooDeep:
            RuleExplanation(
                why: "No spec needs this depth, but a file that somebody made to crash its readers has it.",
                bad: Self.operation("x-levels: " + Self.brackets(130)), good: Self.operation("x-levels: " + Self.brackets(3)))
        default:
            RuleExplanation(
                why: """
                    Each line has ten times the nodes of the line before. No spec needs this, but a file that somebody made \
                    to fill the memory of its readers has it.
                    """,
                bad: Self.operation(Self.aliases(7)), good: Self.operation(Self.aliases(2)))
        }
    }

    private static func operation(_ part: String) -> String { RuleExplanation.operation("listPets", with: part) }

    /// Returns an example whose spec refers to a JSON file.
    private static func owner(_ text: String) -> RuleExample {
        RuleExample(
            spec: RuleExplanation.response(of: "listPets", schema: "$ref: owner.json"), beside: ["owner.json": text])
    }

    private static func brackets(_ count: Int) -> String {
        String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }

    /// Returns lists with ten aliases each of the list before.
    private static func aliases(_ count: Int) -> String {
        (0...count).map { number in
            let element = number == 0 ? "x" : "*l\(number - 1)"
            return "x-\(number): &l\(number) [" + [String](repeating: element, count: 10).joined(separator: ", ") + "]"
        }.joined(separator: "\n")
    }
}
