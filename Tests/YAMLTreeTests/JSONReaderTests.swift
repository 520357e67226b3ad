import Testing
import YAMLTree

/// Checks the reading of JSON.
struct JSONReaderTests {
    @Test(arguments: [
        ("{}", "{}"), ("[]", "[]"), (" [ ] ", "[]"), ("[[],{}]", "[[], {}]"),
        (#"{"a":1,"b":[true,false,null]}"#, "{a: 1, b: [true, false, null]}"),
        ("[0,-0,12,-1.5,1e3,1E-2,0.5]", "[0, 0, 12, -1.5, 1000.0, 0.01, 0.5]"),
        (#"["1","true",""]"#, "['1', 'true', '']"),
        (#"["\"\\\/\b\f\n\r\t"]"#, "['\"\\/\u{8}\u{C}\n\r\t']"),
        (#"["\u0041\u00e9\u4e2d"]"#, "['Aé中']"),
        (#"["\ud83d\ude00","a\uD83D\uDE00b"]"#, "['😀', 'a😀b']"),
        (
            #"["\ud83d","\ude00","\ud83dx","\ud83d\n","\ud83d\u0041"]"#,
            "['\u{FFFD}', '\u{FFFD}', '\u{FFFD}x', '\u{FFFD}\n', '\u{FFFD}A']"
        ),
        (#"["é中😀"]"#, "['é中😀']"),
        (#"{"<<":{"a":1},"":2}"#, "{<<: {a: 1}, : 2}"),
        ("{\"a\":\n\t[\r\n1]}", "{a: [1]}"),
    ])
    func `valid JSON is read without a problem`(text: String, outline: String) {
        let tree = parse(text, path: "spec.json")
        #expect(tree.outline == outline)
        #expect(tree.problemOutline == [])
    }

    @Test(arguments: [
        ("{", "1:2 syntax: expected a key in double quotes"),
        ("[", "1:2 syntax: the text ends where a value is expected"),
        (#"{"a""#, "1:5 syntax: expected ':' after this key"),
        (#"{"a":"#, "1:6 syntax: the text ends where a value is expected"),
        (#"{"a" 1}"#, "1:6 syntax: expected ':' after this key"),
        (#"{"a": 1 "b": 2}"#, "1:9 syntax: expected ',' or '}' in this object"),
        ("[1 2}", "1:4 syntax: expected ',' or ']' in this array"),
        ("[1, 2}", "1:6 syntax: expected ',' or ']' in this array"),
        (#"["abc"#, "1:2 syntax: this string is never closed"),
        (#"["abc\"#, "1:6 syntax: the text ends inside an escape"),
        (#"["\x"]"#, "1:3 syntax: unknown escape in a string; write a backslash as \\\\"),
        (#"["\u12g4"]"#, "1:7 syntax: expected four hexadecimal digits after \\u"),
        ("[tru]]", "1:2 syntax: expected 'true'"),
        ("[1]]", "1:4 syntax: text after the end of the JSON value"),
        ("{} {", "1:4 syntax: text after the end of the JSON value"),
        ("[1.]]", "1:4 syntax: expected a digit"),
        ("[-]]", "1:3 syntax: expected a digit"),
        ("[01]]", "1:2 syntax: a number must not begin with 0"),
        ("{\n  \"a\": 1,\n  \"ä\": ]\n}", "3:8 syntax: expected a value"),
        (
            "[\"a\nb\"}",
            "1:4 syntax: a line break or control character inside a string; write it as an escape, such as \\n"
        ),
        (#"{"a": 1,}}"#, "1:9 syntax: a comma with nothing after it; remove the comma"),
    ])
    func `a JSON file that is neither JSON nor YAML is reported as JSON`(text: String, problem: String) {
        let tree = parse(text, path: "spec.json")
        #expect(tree.root == nil)
        #expect(tree.problemOutline == [problem])
    }

    @Test(arguments: [
        (#"{"a": 1,}"#, "{a: 1}"), ("{a: b}", "{a: 'b'}"), ("[1, 2] # three", "[1, 2]"), ("[01]", "[1]"),
        ("{'a': [*x], b: &x 1}", "{a: [null], b: 1}"),
    ])
    func `YAML that resembles JSON is read`(text: String, outline: String) {
        #expect(parse(text).outline == outline)
        #expect(parse(text, path: "spec.json").outline == outline)
    }

    @Test func `a mistake in a YAML file with brackets is reported as YAML`() {
        #expect(parse("{a: [1, 2}").problemOutline == ["1:10 syntax: expected ',' or ']' in this list"])
    }

    @Test func `duplicate keys are reported`() {
        let tree = parse(#"{"a": 1, "\u0061": 2, "b": {"c": 1, "c": 2}}"#, path: "spec.json")
        #expect(tree.outline == "{a: 1, b: {c: 1}}")
        #expect(
            tree.problemOutline == [
                "1:10 duplicateKey: duplicate key 'a' (1:2)", "1:37 duplicateKey: duplicate key 'c' (1:29)",
            ])
    }

    @Test(
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE2, 0x82],
            [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xC3, 0x28, 0x22],
        ] as [[UInt8]])
    func `bytes that are not UTF-8 are refused`(string: [UInt8]) {
        let bytes = Array("[".utf8) + string + Array("]".utf8)
        let tree = YAMLTree.parse(SourceFile(path: "spec.json", bytes: bytes))
        #expect(tree.root == nil)
        #expect(tree.problemOutline == ["1:3 invalidUTF8: this is not UTF-8 text"])
    }
}
