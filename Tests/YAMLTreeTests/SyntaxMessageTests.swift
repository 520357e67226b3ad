import Testing
import YAMLTree

/// Checks the messages about syntax errors.
struct SyntaxMessageTests {
    @Test(arguments: [
        (
            "a: b: c\n",
            "1:5 syntax: a ':' is not allowed here; put text with ': ' in quotes, or check the indentation"
        ),
        (
            "a: b\n  c: d\n",
            "2:4 syntax: a ':' is not allowed here; put text with ': ' in quotes, or check the indentation"
        ),
        (
            "a: - b\n",
            "1:4 syntax: a list entry cannot begin here; begin it on a line of its own, or put text that begins with '- ' in quotes"
        ),
        ("a: ? b\n", "1:4 syntax: a '?' key cannot begin here; put text that begins with '? ' in quotes"),
        ("a:\n\t- b: [\n", "2:1 syntax: a tab is used for indentation; YAML allows only spaces there"),
        ("a: @b\n", "1:4 syntax: a value cannot begin with '@'; put the value in quotes"),
        ("a: `b`\n", "1:4 syntax: a value cannot begin with '`'; put the value in quotes"),
        ("a: %b\n", "1:4 syntax: a value cannot begin with '%'; put the value in quotes"),
        (
            "a: **b**\n",
            "1:4 syntax: '*' and '&' begin an alias or an anchor, and no name follows; put the text in quotes"
        ),
        ("a: !x!b c\n", "1:4 syntax: '!' begins a tag, and this is not one; put text that begins with '!' in quotes"),
        ("a: \"b\nc: d\n", "1:4 syntax: this quoted text is never closed"),
        ("a: 'b\n---\n", "1:4 syntax: this quoted text is never closed"),
        (
            "a: \"\\d\"\n",
            "1:5 syntax: unknown escape in double-quoted text; write a backslash as \\\\ or use single quotes"
        ),
        (
            "a: \"\\xg\"\n",
            "1:7 syntax: an escape needs hexadecimal digits; write a backslash as \\\\ or use single quotes"
        ),
        (
            "a: \"\\ud83d\\ude00\"\n",
            "1:7 syntax: an escape for half a character; write characters above U+FFFF as \\U0001F600"
        ),
        ("a: 'b' c\n", "1:8 syntax: text after the end of a value; put all of the value in quotes"),
        ("a:\n  b: 1\n c: 2\n", "3:2 syntax: expected a key here (1:1); check the indentation"),
        (
            "a:\n  - b\n  c: 1\n",
            "3:3 syntax: expected a list entry that begins with '-' (2:3); check the indentation"
        ),
        ("- a\nb: c\n", "2:1 syntax: expected a list entry that begins with '-' (1:1); check the indentation"),
        ("a: [b, c\nd: e\n", "2:2 syntax: expected ',' or ']' in this list (1:4)"),
        ("a: {b: c\nd: e\n", "2:2 syntax: expected ',' or '}' in this mapping (1:4)"),
        ("a: [b,,c]\n", "1:7 syntax: expected a value here"),
        ("a: |x\n  b\n", "1:5 syntax: unexpected text after '|' or '>'; begin the text on the next line"),
        (
            "a: 1\nb\nc: 2\n",
            "2:1 syntax: expected ':' after a key; a text of several lines needs '|' or '>' or quotes"
        ),
        ("[a] b\n", "1:5 syntax: text after the end of the document; check the indentation"),
        ("%YAML 2.0\n---\na: 1\n", "1:1 syntax: this version of YAML is not supported; use %YAML 1.2"),
        ("a: !!", "1:4 syntax: '!' begins a tag, and this is not one; put text that begins with '!' in quotes"),
        ("a: !%zz b", "1:4 syntax: '!' begins a tag, and this is not one; put text that begins with '!' in quotes"),
        ("a: !<x b\n", "1:4 syntax: '!' begins a tag, and this is not one; put text that begins with '!' in quotes"),
        ("a: &x &y b\n", "1:7 syntax: text after the end of a value; put all of the value in quotes"),
        ("a: 1\nb: \"c\"d\n", "2:7 syntax: text after the end of a value (1:1); put all of the value in quotes"),
        (
            "a: \"b\nc: \"d\"\ne: f\n",
            "1:4 unclosedQuote: this quoted text goes on to line 2 (2:5); is its closing quote missing?"
        ),
        (
            "a: {b: 'c,\n  d: 'e'}\n",
            "1:8 unclosedQuote: this quoted text goes on to line 2 (2:7); is its closing quote missing?"
        ),
        ("a: \"b\n  c\"\n  d: e\n", "3:3 syntax: expected a key here (1:1); check the indentation"),
        ("a: 'b''", "1:4 syntax: this quoted text is never closed"),
        ("a: {b: [c, d", "1:8 syntax: this '[' is never closed"),
        ("{a: b\n\n", "1:1 syntax: this '{' is never closed"),
        ("a: |0\n  b\n", "1:5 syntax: the number after '|' or '>' is the indentation of the text and cannot be 0"),
        ("%FOO\n---\n", "1:5 syntax: this directive is neither %YAML nor %TAG"),
        ("%YAML\n---", "1:6 syntax: a version number is missing; use %YAML 1.2"),
        ("%YAML 1.1\n%YAML 1.1\n---\n", "2:1 syntax: %YAML appears twice"),
        ("%TAG ! a\n%TAG ! b\n---\n", "2:1 syntax: the same %TAG appears twice"),
        ("- a\n-b\n", "2:1 syntax: expected ':' after a key; a text of several lines needs '|' or '>' or quotes"),
        ("a: ]", "1:4 syntax: expected a value here"),
        ("a: {b: c}d", "1:10 syntax: text after the end of a value; put all of the value in quotes"),
        ("a: 'b' # c\n  d\n", "2:3 syntax: expected a key here (1:1); check the indentation"),
        ("- [a: b: c]", "1:8 syntax: expected ',' or ']' in this list"),
    ])
    func `a syntax error has a place, a message and a way out`(text: String, problem: String) {
        let tree = parse(text)
        #expect(tree.root == nil)
        #expect(tree.problemOutline == [problem])
    }
}
