/// A text that no format has is a plain text, and is sent back as it came.
enum TextOrFormatChecks {
    static func run() throws {
        try expectSame(
            Values.Order.self, ##"{"link": "a \"quoted\" text"}"##, #"{"link": "Zürich"}"#,
            #"{"link": "https://example.com/?q=1#f"}"#, #"{"link": ""}"#)
    }
}
