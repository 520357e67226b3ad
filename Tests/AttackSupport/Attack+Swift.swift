extension Attack {
    /// Attacks on Swift: they leave a comment, a literal or a body, or instruct the compiler.
    public static let swift = [
        "*/ public func pwned() {} /*", "/* pwned", "*/ pwned", "// pwned", "/// - Returns: pwned",
        "\n}\npublic func pwned() {}\n{\n", "\n#if pwned\n", "\n#endif\n#if os(Linux)\nlet pwned = 1\n", "#if pwned",
        "\n#error(\"pwned\")\n", "#sourceLocation(file: \"pwned\", line: 1)",
        "\n\"\"\"\npublic let pwned = 1\n\"\"\"\n", "\n\"\"\"#\npublic let pwned = 1\n_ = #\"\"\"\n", "\"\"\" pwned",
        "\"# pwned \"#",
        "\"\"\"# + pwned() + #\"\"\"", "\\(pwned())", "\\#(pwned())", "\\##(pwned())", "a\n\\(pwned())\n\\#(pwned())\n",
        "\"; public let pwned = \"", "\" + pwned() + \"", "\\\"; let pwned = 1 //", "\\", "pwned\\",
        "\\u{22}; let pwned = \\u{22}",
        "`; let pwned = `", "` pwned", "`pwned`", "} public func pwned() {", "{ pwned }", "() { pwned() }", ") pwned(",
        "] pwned [",
        "; import pwned", "\nimport pwned\n", "@_cdecl(\"pwned\") func pwned() {}", "\n@_cdecl(\"pwned\")\n", "@pwned",
        "#pwned()",
        "#selector(pwned)", "pwned: Int, _ pwned", "pwned = pwned()", "case pwned", "pwned<T>", "pwned.self",
        "$0 pwned", "_ pwned",
        "$(pwned)", "${pwned}", "---\npwned: 1\n...", "{pwned}", "/{pwned}/", "%7Bpwned%7D%22%0A", "#/pwned",
        "~1pwned~0", "*/pwned/*",
        "pwned\" }, { \"", "<#pwned#>", "<<<<<<< pwned\n=======\n>>>>>>>", "*/ // swift-format-ignore-file\npwned",
        "#!/bin/pwned",
        "let pwned: Int { get }\ninit() { fatalError() }", "Int", "self", "Type", "init",
        "subscript(pwned: Int) -> Int { 0 }",
    ].map { Attack($0) }
}
