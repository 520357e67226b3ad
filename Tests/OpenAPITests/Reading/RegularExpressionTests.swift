@testable import OpenAPI
import Testing

/// Patterns that no dialect of regular expressions reads, and no others.
struct RegularExpressionTests {
    @Test(arguments: [
        ("[", "a '[' is never closed"), ("[a-z", "a '[' is never closed"), ("(a", "a '(' is never closed"),
        ("a)", "a ')' closes nothing"), ("*a", "there is nothing that '*' could repeat"),
        ("a|+", "there is nothing that '+' could repeat"), ("(*)", "there is nothing that '*' could repeat"),
        ("a\\", "it ends with a backslash"), ("([)]", "a '(' is never closed"),
    ])
    func `an expression that no dialect reads is explained`(pattern: String, problem: String) {
        #expect(RegularExpressionCheck(pattern).problem == problem)
    }

    @Test(arguments: [
        "", "^a+$", "[]", "[^]", "[(]", "\\(", "\\[a", "]", "}", "{", "^{.*}$", "a{2,3}?", "(?:a)+", "(?<n>a)*?", "(?=a)",
        "a|b", "[\\]]", "\\\\", "^[\\w.-]+@[a-z]+\\.[a-z]{2,}$", "(a|)+", ".*", "a**",
    ])
    func `an expression that some dialect reads is accepted`(pattern: String) {
        #expect(RegularExpressionCheck(pattern).problem == nil)
    }
}
