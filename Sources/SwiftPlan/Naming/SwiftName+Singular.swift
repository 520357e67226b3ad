extension SwiftName {
    /// Returns the singular of a plural: `parts` → `part`, `entries` → `entry`. It is `nil` for a name that is no
    /// plural.
    static func singular(_ name: String) -> String? {
        guard let last = Words(name).list.last else { return nil }
        if uncountable.contains(last) { return nil }
        if let one = irregular[last] { return replacingLast(last, of: name, by: one) }
        if last.hasSuffix("ies"), last.count > 4 { return name.dropLast(3) + "y" }
        if ["sses", "xes", "ches", "shes", "iases", "tuses", "ruses", "nuses", "puses"].contains(where: last.hasSuffix) {
            return String(name.dropLast(2))
        }
        guard last.hasSuffix("s"), last.count > 2, !["ss", "us", "is"].contains(where: last.hasSuffix) else { return nil }
        // `DNS` is no plural, but `IDs` is.
        let isInitialism = Initialisms.spelling(of: last)?.hasSuffix("S") == true
        return isInitialism ? nil : String(name.dropLast())
    }

    private static func replacingLast(_ last: String, of name: String, by one: String) -> String {
        let end = name.suffix(last.count)
        let isCapitalized = end.first?.isUppercase == true
        return name.dropLast(last.count) + (isCapitalized ? one.prefix(1).uppercased() + one.dropFirst() : one)
    }

    private static let uncountable: Set<String> = [
        "alias", "atlas", "bias", "canvas", "chaos", "gas", "lens", "media", "news", "series", "species",
    ]

    private static let irregular = [
        "analyses": "analysis", "atlases": "atlas", "buses": "bus", "caches": "cache", "calories": "calorie",
        "canvases": "canvas", "children": "child", "cookies": "cookie", "criteria": "criterion", "gases": "gas",
        "indices": "index", "lenses": "lens", "matrices": "matrix", "men": "man", "movies": "movie", "niches": "niche",
        "people": "person", "pies": "pie", "selfies": "selfie", "ties": "tie", "vertices": "vertex", "women": "woman",
    ]
}
