import Testing
import YAMLTree

@testable import OpenAPI

/// Checks the notation of strings in bundled YAML.
struct YAMLTextTests {
    @Test(arguments: [
        "a", "a b", "it's", "https://example.com/a#b", "-createdAt", "a:b", "$ref}", "1.2.3", "v1", "+", "1080p",
        "a#b",
        "12-34", "e5", "$response.body#/data", "é", "日本", "?a", "a, b", "/components",
    ])
    func `unambiguous text is written plain`(_ text: String) {
        #expect(YAMLText(text).quotedOrPlain == text)
    }

    @Test(arguments: [
        "", "null", "Null", "~", "true", "yes", "No", "on", "OFF", "y", "N", "12", "-1", "+1", "1.5", ".5", "1.",
        "1e5", "1E+5",
        "0x", "0x1F", "0o17", "0123", "0b1", "1_000", ".inf", "-.INF", ".nan", "12:30", "1:2:3", "2024-01-31",
        "2024-1-31T10:00:00Z",
        "=", "<<", " a", "a ", "a: b", "a:", "a #b", "- a", "-", "---", "--- a", "...", "? a", "?", ":", ": a", "[a",
        "{a", "*a", "&a",
        "!a", "|", ">", "'a", "\"a", "%a", "@a", "`a", "#a", ",a", "]", "}",
    ])
    func `text that could be misread is quoted`(_ text: String) {
        #expect(YAMLText(text).quotedOrPlain == "'" + text.replacing("'", with: "''") + "'")
    }

    @Test(arguments: [
        ("a\nb", #""a\nb""#), ("a\tb", #""a\tb""#), ("\u{1B}[31m", #""\x1B[31m""#), ("\"\\\r", #""\"\\\r""#),
        ("\u{2028}", #""\u2028""#), ("\u{FEFF}", #""\uFEFF""#), ("\u{85}", #""\x85""#), ("\u{0}", #""\x00""#),
        ("\u{E0001}\n", "\"\u{E0001}\\n\""),
    ])
    func `an unprintable character is escaped`(_ text: String, _ expected: String) {
        #expect(YAMLText(text).quotedOrPlain == expected)
    }

    @Test(arguments: [
        ("a", nil), ("a\nb", "|-"), ("a\n", "|"), ("a\nb\n", "|"), ("a\n\n", "|+"), (" a\nb", "|2-"), ("\na\n", "|2"),
        ("\n", nil), (" \n ", nil), ("a\r\nb", nil), ("a\u{2028}\n", nil), ("a\n\tb", "|-"), ("\ta\nb", "|2-"),
    ])
    func `text of several lines is a block scalar if possible`(_ text: String, _ header: String?) {
        #expect(YAMLText(text).literalHeader == header)
    }
}
