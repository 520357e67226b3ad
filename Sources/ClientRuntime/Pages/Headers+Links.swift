nonisolated extension APIClient.Headers {
    /// Returns the target of the first link of a relation in the header `Link` (RFC 8288 §3), such as
    /// `<https://…>; rel="next"`.
    func link(to relation: String) -> String? {
        var rest = (self["Link"] ?? "")[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            let target = rest[rest.index(after: open)..<close]
            let parameters = Self.parameters(in: rest[rest.index(after: close)...])
            rest = rest[parameters.endIndex...]
            if Self.relations(of: parameters).contains(relation) { return String(target) }
        }
        return nil
    }

    /// Returns the parameters of a link: the text up to the comma before the next link, outside quotes.
    private static func parameters(in text: Substring) -> Substring {
        var isQuoted = false
        return text.prefix { character in
            if character == "\"" { isQuoted.toggle() }
            return isQuoted || character != ","
        }
    }

    private static func relations(of parameters: Substring) -> [String] {
        for parameter in parameters.split(separator: ";") {
            let parts = parameter.split(separator: "=", maxSplits: 1).map { $0.filter { !"\" \t".contains($0) || $0 == " " } }
            guard parts.count == 2, parts[0].lowercased().filter({ $0 != " " }) == "rel" else { continue }
            return parts[1].lowercased().split(separator: " ").map(String.init)
        }
        return []
    }
}
