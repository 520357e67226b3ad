@testable import OpenAPI
import Testing

/// Checks the findings about patterns that are invalid in every dialect of regular expressions.
struct RegularExpressionTests {
    @Test(arguments: [
        ("[", "a '[' is never closed"), ("[a-z", "a '[' is never closed"), ("(a", "a '(' is never closed"),
        ("a)", "a ')' closes nothing"), ("*a", "there is nothing that '*' could repeat"),
        ("a|+", "there is nothing that '+' could repeat"), ("(*)", "there is nothing that '*' could repeat"),
        ("a\\", "it ends with a backslash"), ("([)]", "a '(' is never closed"),
    ])
    func `a pattern that is invalid in every dialect has a problem`(pattern: String, problem: String) {
        #expect(RegularExpressionCheck(pattern).problem == problem)
    }

    @Test(arguments: [
        "", "^a+$", "[]", "[^]", "[(]", "\\(", "\\[a", "]", "}", "{", "^{.*}$", "a{2,3}?", "(?:a)+", "(?<n>a)*?", "(?=a)",
        "a|b", "[\\]]", "\\\\", "^[\\w.-]+@[a-z]+\\.[a-z]{2,}$", "(a|)+", ".*", "a**",
    ])
    func `a pattern that is valid in some dialect is accepted`(pattern: String) {
        #expect(RegularExpressionCheck(pattern).problem == nil)
    }
}
