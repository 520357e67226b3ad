extension Attack {
    /// Attacks by characters that look like others or end lines, before the code and around it.
    public static let characters = breaks + joined + shown + whole

    /// Every text that some reader takes for the end of a line.
    private static let breaks = [
        "\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", "\u{1E}", "\u{0}",
    ].map {
        Attack("x\($0)public let pwned = 1\($0)y")
    }

    /// Scalars that form one `Character` with the following or preceding one, so that a search for that one does not find it.
    private static let joined = [
        "\n\u{D4E}\"\"\"#\npublic let pwned = 1\n_ = #\u{D4E}\"\"\"\n", "a\n\u{D4E}\\#(pwned())",
        "\u{D4E}\"\u{D4E}; let pwned = 1",
        "pwned\u{D4E}(\u{D4E})\u{D4E}{\u{D4E}}", "pwned\u{D4E} \u{D4E}=\u{D4E} \u{D4E}1", "\u{D4E}`pwned\u{D4E}`",
        "\u{D4E}*\u{D4E}/ pwned",
        "\u{D4E}\\(pwned())", "\u{600}\"\u{600}; pwned", "\"\u{301}; let pwned = 1", "\\\u{301}(pwned())",
        "\n\u{301}#if pwned",
        "\"\u{200D}\"\u{200D}\"\u{200D}# pwned", "pwned\u{FE0F}\u{20E3}(", "*\u{338}/\u{338} pwned",
        "\"\u{FE0F}\"\u{FE0F}\"\u{FE0F}#\npwned",
    ].map { Attack($0) }

    /// Characters that are invisible or reverse a line.
    private static let shown = [
        "\u{202E}} ;1 = pwned tel\u{202C}", "\u{2066}pwned\u{2069}", "\u{200B}pwned", "\u{FEFF}pwned",
        "pwn\u{AD}ed pwned", "\u{7F}pwned\u{8}",
        "\u{1B}[31mpwned", "\u{E000}pwned", "\u{FFFF}pwned", "\u{E0041}pwned", "\u{FF02}\u{FF1B}pwned", "\u{37E}pwned",
    ].map { Attack($0) }

    private static let whole = [
        Attack("\u{1F600}pwned\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}"), Attack("  \t pwned \t  "),
        Attack(String(repeating: "pwned*/\" \\(", count: 500)),
        Attack(String(repeating: "pwned", count: 4000) + "-"),
        Attack("\u{FFFD}pwned", escape: "\\ud800pwned"),
        Attack("\u{FFFD}\"pwned", escape: "\\udc00\\ud800\\u0022pwned"),
    ]
}
