extension String {
    /// Returns the text in quotes. Within double quotes, it escapes quotes and backslashes, as JSON and YAML require.
    func quoted(by quote: Character) -> String {
        let escaped = quote == "\"" ? reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : String($1) } : self
        return "\(quote)\(escaped)\(quote)"
    }
}
