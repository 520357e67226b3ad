extension Attack {
    /// Attacks on HTML, Markdown and Swift-DocC.
    public static let markup = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "</code></pre><iframe src=//e>",
        "[click](javascript:alert(1))", "[click](JaVaScRiPt:alert(1))", "[click](data:text/html,x)",
        "<javascript:alert(1)>",
        "[click](https://example.com/\"onclick=x)", "`<b>` `` ` <u>", "```\n<script>alert(1)</script>\n```",
        "a | <b>b</b> | c",
        "<!-- x --> --> <b>", "</script><script>alert(1)</script>", "&lt;script&gt; &amp;", "@Metadata { }",
        "# <svg/onload=x>",
        "\u{202E}<b>\u{0}", "<details open ontoggle=alert(1)>", "![x](javascript:alert(1))", "]]><b>", "\\<b>",
        "\\`<b>",
        // The letter U+0D4E forms one `Character` with the following one.
        "\u{D4E}<img src=x onerror=alert(1)\u{D4E}>", "\u{D4E}[click\u{D4E}](javascript:alert(1))",
        "`\u{301}` \u{D4E}<b\u{D4E}>",
    ].map { Attack($0) }
}
