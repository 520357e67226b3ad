import Testing
import YAMLTree

/// Checks the types of scalars.
struct ScalarTests {
    @Test(arguments: [
        // Null
        ("", "null"), ("~", "null"), ("null", "null"), ("Null", "null"), ("NULL", "null"), ("nULL", "'nULL'"),
        ("nothing", "'nothing'"), ("~x", "'~x'"),
        // Booleans
        ("true", "true"), ("True", "true"), ("TRUE", "true"), ("false", "false"), ("False", "false"),
        ("FALSE", "false"), ("tRUE", "'tRUE'"), ("yes", "'yes'"), ("no", "'no'"), ("on", "'on'"), ("off", "'off'"),
        ("y", "'y'"), ("N", "'N'"),
        // Integers
        ("0", "0"), ("-0", "0"), ("12", "12"), ("+12", "12"), ("-12", "-12"), ("007", "7"), ("0o17", "15"),
        ("0x1F", "31"), ("0xaf", "175"), ("0o8", "'0o8'"), ("0xg", "'0xg'"), ("0x", "'0x'"), ("0o", "'0o'"),
        ("-0x1", "'-0x1'"), ("1_000", "'1_000'"), ("9223372036854775807", "9223372036854775807"),
        ("-9223372036854775808", "-9223372036854775808"), ("9223372036854775808", "9.223372036854776e+18"),
        ("0xFFFFFFFFFFFFFFFFF", "2.9514790517935283e+20"), ("+", "'+'"), ("-", "[null]"), ("1 2", "'1 2'"),
        // Floats
        ("1.5", "1.5"), ("-1.5", "-1.5"), (".5", "0.5"), ("1.", "1.0"), ("1e3", "1000.0"), ("1E+3", "1000.0"),
        ("1.5e-3", "0.0015"), (".", "'.'"), ("1e", "'1e'"), ("1e+", "'1e+'"), ("1.2.3", "'1.2.3'"), ("e3", "'e3'"),
        (".e3", "'.e3'"), ("1e999", "inf"), (".inf", "inf"), ("-.INF", "-inf"), ("+.Inf", "inf"), (".nan", "nan"),
        (".NaN", "nan"), ("-.nan", "'-.nan'"), ("inf", "'inf'"), ("nan", "'nan'"), ("0x1p3", "'0x1p3'"),
        // Strings
        ("3.1.0", "'3.1.0'"), ("2024-01-01", "'2024-01-01'"), ("12:30", "'12:30'"), ("'1'", "'1'"), ("\"\"", "''"),
        ("'true'", "'true'"), ("\"~\"", "'~'"), ("|\n  1\n", "'1\n'"), (">-\n  null\n", "'null'"),
    ])
    func `a scalar has its type in the core schema`(text: String, outline: String) {
        let tree = parse(text.isEmpty ? "---\n" : text)
        #expect(tree.outline == outline)
        #expect(tree.problemOutline == [])
    }

    @Test(arguments: [
        ("!!str 3", "'3'"), ("!!str", "''"), ("! 3", "'3'"), ("!!int '3'", "3"), ("!!int x", "unfit x"),
        ("!!float 3", "3.0"), ("!!bool 'true'", "true"), ("!!bool yes", "unfit yes"), ("!!null ''", "null"),
        ("!!binary aGk=", "'aGk='"), ("!local 3", "3"), ("!<tag:yaml.org,2002:str> 3", "'3'"),
        ("!!timestamp 2024-01-01", "'2024-01-01'"),
    ])
    func `a tag of the core schema decides the type`(text: String, outline: String) {
        #expect(parse(text).outline == outline)
    }

    @Test func `a scalar of every type has a text`() {
        let texts = parse("[null, 0x1F, 1.50, 'a', \"b\"]").root?.elements.map(\.text)
        #expect(texts == ["null", "0x1F", "1.50", "a", "b"])
    }

    @Test func `only a scalar without quotes is plain`() {
        let plain = parse("[a, 'a', \"a\", 1, [a]]").root?.elements.map(\.isPlain)
        #expect(plain == [true, false, false, true, false])
    }

    @Test func `a collection has none of the properties of a scalar`() {
        for text in ["{}", "[]", "a: 1", "- 1"] {
            let node = parse(text).root
            #expect(node?.text == nil && node?.string == nil && node?.bool == nil)
            #expect(node?.integer == nil && node?.number == nil && node?.isNull == false)
        }
    }

    @Test func `an integer is a number too, but a fraction is not an integer`() {
        #expect(parse("0x10").root?.number == 16)
        #expect(parse("0o10").root?.number == 8)
        #expect(parse("3").root?.number == 3)
        #expect(parse("3.0").root?.integer == nil)
        #expect(parse("'3'").root?.number == nil)
    }
}
