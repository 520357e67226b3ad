/// Tenon's message for an error of libyaml.
struct SyntaxMessage {
    let message: String
    let help: String?
    /// True if the mistake is at the start of the construct, such as an unclosed quote, and not at the position where
    /// libyaml gave up.
    let pointsAtStart: Bool

    init(_ message: String, help: String? = nil, pointsAtStart: Bool = false) {
        self.message = message
        self.help = help
        self.pointsAtStart = pointsAtStart
    }

    init(libYAML problem: String, at situation: TextSituation) {
        switch problem {
        case "found character that cannot start any token":
            self = .unusable(situation.character)
        case "did not find expected key" where !situation.isFirstInLine:
            self.init("text after the end of a value", help: "put all of the value in quotes")
        case "did not find expected ',' or ']'" where situation.isAtEnd:
            self.init("this '[' is never closed", pointsAtStart: true)
        case "did not find expected ',' or '}'" where situation.isAtEnd:
            self.init("this '{' is never closed", pointsAtStart: true)
        default:
            self = Self.known[problem] ?? SyntaxMessage(problem.isEmpty ? "this is not YAML" : problem)
        }
    }

    private static func unusable(_ character: Unicode.Scalar?) -> SyntaxMessage {
        switch character {
        case "\t": misplacedTab
        case let character?:
            SyntaxMessage("a value cannot begin with '\(character)'", help: "put the value in quotes")
        case nil: SyntaxMessage("expected a value here")
        }
    }

    private static let misplacedTab = SyntaxMessage(
        "a tab is used for indentation", help: "YAML allows only spaces there")
    /// The message for a misplaced colon. It also occurs on the line below a key without a colon.
    static let misplacedColon = SyntaxMessage(
        "a ':' is not allowed here", help: "put text with ': ' in quotes, or check the indentation")
    static let missingKey = SyntaxMessage("expected a key here", help: "check the indentation")
    private static let unclosedQuote = SyntaxMessage("this quoted text is never closed", pointsAtStart: true)
    private static let wrongTag = SyntaxMessage(
        "'!' begins a tag, and this is not one", help: "put text that begins with '!' in quotes", pointsAtStart: true)

    /// The messages by libyaml's wording (scanner.c and parser.c of 0.2.5), sorted.
    private static let known: [String: SyntaxMessage] = [
        "block sequence entries are not allowed in this context":
            SyntaxMessage(
                "a list entry cannot begin here",
                help: "begin it on a line of its own, or put text that begins with '- ' in quotes"),
        "could not find expected ':'":
            SyntaxMessage(
                "expected ':' after a key",
                help: "a text of several lines needs '|' or '>' or quotes", pointsAtStart: true),
        "did not find URI escaped octet": wrongTag,
        "did not find expected ',' or ']'": SyntaxMessage("expected ',' or ']' in this list"),
        "did not find expected ',' or '}'": SyntaxMessage("expected ',' or '}' in this mapping"),
        "did not find expected '!'": wrongTag,
        "did not find expected '-' indicator":
            SyntaxMessage("expected a list entry that begins with '-'", help: "check the indentation"),
        "did not find expected <document start>":
            SyntaxMessage("text after the end of the document", help: "check the indentation"),
        "did not find expected alphabetic or numeric character":
            SyntaxMessage(
                "'*' and '&' begin an alias or an anchor, and no name follows", help: "put the text in quotes",
                pointsAtStart: true),
        "did not find expected comment or line break":
            SyntaxMessage("unexpected text after '|' or '>'", help: "begin the text on the next line"),
        "did not find expected hexdecimal number":
            SyntaxMessage(
                "an escape needs hexadecimal digits", help: "write a backslash as \\\\ or use single quotes"),
        "did not find expected key":
            missingKey,
        "did not find expected node content": SyntaxMessage("expected a value here"),
        "did not find expected tag URI": wrongTag,
        "did not find expected version number": SyntaxMessage("a version number is missing", help: "use %YAML 1.2"),
        "did not find expected whitespace or line break":
            SyntaxMessage("expected a space or the end of the line here"),
        "did not find the expected '>'": wrongTag,
        "found a tab character that violates indentation": misplacedTab,
        "found a tab character where an indentation space is expected": misplacedTab,
        "found an indentation indicator equal to 0":
            SyntaxMessage("the number after '|' or '>' is the indentation of the text and cannot be 0"),
        "found duplicate %TAG directive": SyntaxMessage("the same %TAG appears twice"),
        "found duplicate %YAML directive": SyntaxMessage("%YAML appears twice"),
        "found incompatible YAML document":
            SyntaxMessage("this version of YAML is not supported", help: "use %YAML 1.2"),
        "found invalid Unicode character escape code":
            SyntaxMessage(
                "an escape for half a character", help: "write characters above U+FFFF as \\U0001F600"),
        "found undefined tag handle": wrongTag,
        "found unexpected document indicator": unclosedQuote,
        "found unexpected end of stream": unclosedQuote,
        "found unknown directive name": SyntaxMessage("this directive is neither %YAML nor %TAG"),
        "found unknown escape character":
            SyntaxMessage(
                "unknown escape in double-quoted text", help: "write a backslash as \\\\ or use single quotes"),
        "mapping keys are not allowed in this context":
            SyntaxMessage("a '?' key cannot begin here", help: "put text that begins with '? ' in quotes"),
        "mapping values are not allowed in this context":
            misplacedColon,
    ]
}
