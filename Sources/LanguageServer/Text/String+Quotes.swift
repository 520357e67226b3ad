extension String {
    /// The text in quotes, as JSON and YAML write it.
    func quoted(by quote: Character) -> String {
        let escaped = quote == "\"" ? reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : String($1) } : self
        return "\(quote)\(escaped)\(quote)"
    }
}
