import Testing

@testable import OpenAPI

/// Checks the messages about invalid queries, and their offsets in characters.
struct JSONPathProblemTests {
    @Test(arguments: [
        ("", 0, "a query begins with '$'"), ("paths", 0, "a query begins with '$'"), (" $", 0, "a query begins with '$'"),
        ("$ ", 1, "expected '.' or '['"), ("$paths", 1, "expected '.' or '['"), ("$.a b", 3, "expected '.' or '['"),
        ("$.", 2, "expected a name or '*' after '.'"), ("$.1a", 2, "expected a name or '*' after '.'"),
        ("$. a", 2, "expected a name or '*' after '.'"), ("$.-a", 2, "expected a name or '*' after '.'"),
        ("$.'a'", 2, "expected a name or '*' after '.'"),
        ("$..", 3, "expected a name, '*' or '[' after '..'"), ("$...a", 3, "expected a name, '*' or '[' after '..'"),
        ("$[", 2, "expected a name in quotes, a number, '*' or '?'"),
        ("$[]", 2, "expected a name in quotes, a number, '*' or '?'"),
        ("$[a]", 2, "expected a name in quotes, a number, '*' or '?'"), ("$['a'", 5, "expected ',' or ']'"),
        ("$['a',]", 6, "expected a name in quotes, a number, '*' or '?'"), ("$['a' 'b']", 6, "expected ',' or ']'"),
        ("$[01]", 2, "this is not a whole number"), ("$[-0]", 2, "this is not a whole number"),
        ("$[-]", 2, "this is not a whole number"),
        ("$[9007199254740992]", 2, "this is not a whole number"), ("$[99999999999999999999]", 2, "this is not a whole number"),
        ("$[1.5]", 3, "expected ',' or ']'"), ("$[1:2:3:4]", 7, "expected ',' or ']'"),
        ("$['a]", 2, "the quote is not closed"), ("$['a\\x']", 4, "this is not an escape"),
        ("$['\\\"']", 3, "this is not an escape"),
        ("$['\\u12']", 3, "'\\u' is followed by four hexadecimal digits"), ("$['\\ud800']", 3, "an unpaired surrogate"),
        ("$['\\ud800\\u0041']", 3, "an unpaired surrogate"), ("$['a\tb']", 4, "a control character must be escaped"),
        ("$[?]", 3, "expected '@', '$', a value or a function"), ("$[?@.a ==]", 9, "expected '@', '$', a value or a function"),
        ("$[?@.a = 1]", 7, "expected ',' or ']'"), ("$[?(@.a]", 7, "expected ')'"),
        ("$[?@.a &&]", 9, "expected '@', '$', a value or a function"),
        ("$[?1]", 3, "a value must be compared"), ("$[?'a' && @]", 3, "a value must be compared"),
        ("$[?@.a == b]", 10, "'b' is not a value; put text in quotes"),
        ("$[?@.a == TRUE]", 10, "expected '@', '$', a value or a function"),
        ("$[?@.* == 1]", 3, "only a query for a single node has a value: one with only names and numbers"),
        ("$[?1 == @..a]", 8, "only a query for a single node has a value: one with only names and numbers"),
        ("$[?@.a == 01]", 10, "this is not a number"), ("$[?@.a == 1.]", 10, "this is not a number"),
        ("$[?@.a == 1e]", 10, "this is not a number"),
        ("$[?lenght(@) == 1]", 3, "there is no function 'lenght', did you mean 'length'?"),
        ("$[?foo(@)]", 3, "there is no function 'foo'"),
        ("$[?length (@) == 1]", 3, "'length' is not a value; put text in quotes"),
        ("$[?length(@)]", 3, "the result of 'length' must be compared"), ("$[?count(1) == 1]", 9, "'count' takes a query"),
        ("$[?length(@.*) == 1]", 10, "only a query for a single node has a value: one with only names and numbers"),
        ("$[?match(@.a, 'a') == true]", 3, "'match' is true or false by itself, not a value"),
        ("$[?match(@.a)]", 12, "expected ',': 'match' takes two arguments"), ("$[?count(@.a, 1) == 1]", 12, "expected ')'"),
        ("$[?!1 == 1]", 3, "a value must be compared"), ("$[?@.a == 1 == 2]", 12, "expected ',' or ']'"),
    ])
    func `a mistake is reported at its offset`(_ text: String, _ offset: Int, _ message: String) {
        #expect(throws: JSONPathProblem(message: message, offset: offset)) { try JSONPath(text) }
    }

    @Test func `unclosed parentheses and filters are refused at any depth`() {
        #expect(throws: JSONPathProblem.self) { try JSONPath("$[?" + String(repeating: "(", count: 100_000)) }
        #expect(throws: JSONPathProblem.self) { try JSONPath("$" + String(repeating: "[?@", count: 100_000)) }
        #expect(throws: JSONPathProblem.self) { try JSONPath("$[?" + String(repeating: "length(", count: 100_000)) }
    }
}
