extension String {
    /// The first 60 characters of the text, for messages: a key can be megabytes long.
    var shortened: String {
        let limit = 60
        guard unicodeScalars.count > limit else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.prefix(limit))) + "…"
    }
}
