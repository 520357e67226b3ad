/// The patterns of credentials of well-known services. Text that matches one is rarely made up.
enum CredentialPattern {
    static func isCredential(_ text: String) -> Bool {
        guard text.utf8.count >= 20, text.utf8.count < 20_000 else { return false }
        if text.contains("PRIVATE KEY-----") { return true }
        let word = Substring(text.hasPrefix("Bearer ") ? String(text.dropFirst(7)) : text)
        return prefixes.contains { prefix, length, letters in
            word.hasPrefix(prefix) && isLong(word.dropFirst(prefix.count), length, letters) && !isMadeUp(word)
        } || isToken(word)
    }

    /// The prefix of a credential, the minimum length of the rest, and the characters in it besides letters and digits.
    private static let prefixes: [(prefix: String, length: Int, letters: Set<Character>)] = [
        ("AKIA", 16, []), ("ghp_", 36, []), ("gho_", 36, []), ("github_pat_", 40, ["_"]), ("glpat-", 20, ["_", "-"]),
        ("sk_live_", 20, []), ("rk_live_", 20, []), ("xoxb-", 20, ["-"]), ("xoxp-", 20, ["-"]), ("AIza", 35, ["_", "-"]),
        ("sk-ant-", 30, ["_", "-"]), ("SG.", 40, ["_", "-", "."]), ("fio-u-", 40, ["_", "-"]),
    ]

    private static func isLong(_ text: Substring, _ length: Int, _ letters: Set<Character>) -> Bool {
        text.count >= length && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || letters.contains($0) }
    }

    /// Returns true for text with few different characters, such as `AKIAXXXXXXXXXXXXXXXX`, or with the word `example`.
    private static func isMadeUp(_ text: Substring) -> Bool {
        Set(text.suffix(16)).count < 8 || text.lowercased().contains("example")
    }

    /// Returns true for a JSON Web Token with a signature (RFC 7519): three parts, the first of which begins with the
    /// Base64 of `{"`.
    private static func isToken(_ text: Substring) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 3 && text.hasPrefix("eyJ") && parts.allSatisfy { isLong($0, 20, ["_", "-"]) }
            && !isMadeUp(parts[2])
    }
}
