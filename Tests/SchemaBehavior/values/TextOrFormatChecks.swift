/// Checks that a text without the expected format is a plain text, and is sent back unchanged.
enum TextOrFormatChecks {
    static func run() throws {
        try expectSame(
            Values.Order.self, ##"{"link": "a \"quoted\" text"}"##, #"{"link": "Zürich"}"#,
            #"{"link": "https://example.com/?q=1#f"}"#, #"{"link": ""}"#)
    }
}
