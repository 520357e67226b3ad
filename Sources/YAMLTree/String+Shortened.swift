extension String {
    /// The first part of a text from a document, for a message: keys can be megabytes long.
    var shortened: String {
        let limit = 60
        guard unicodeScalars.count > limit else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.prefix(limit))) + "…"
    }
}
