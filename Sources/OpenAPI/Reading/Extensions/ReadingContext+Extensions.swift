import YAMLTree

extension ReadingContext {
    /// `x-swift-name` and `x-swift-group`, which have to be text with something in it.
    func swiftName(_ place: Place) -> String? {
        if let text = place.node.text, !place.node.isNull, !text.isEmpty { return text }
        report(
            .invalidExtension, "'\(place.key?.text ?? "")' must be a name, found \(place.node.kindInWords)",
            at: place.node.location, in: place)
        return nil
    }

    func operationExtensions(of place: Place) -> OperationExtensions {
        var result = OperationExtensions()
        result.swiftName = place.child("x-swift-name").flatMap(swiftName)
        result.swiftGroup = place.child("x-swift-group").flatMap(swiftName)
        result.saysPagination = place.child("x-pagination") != nil
        result.pagination = place.child("x-pagination").flatMap { PaginationReader(context: self, place: $0).read() }
        result.rateLimit = place.child("x-rate-limit").flatMap(rateLimit)
        return result
    }

    private func rateLimit(_ place: Place) -> RateLimit? {
        guard place.node.kind == .mapping else {
            report(
                .invalidExtension, "'x-rate-limit' must be a mapping, found \(place.node.kindInWords)",
                at: place.node.location, in: place, help: "write 'calls', 'window' in milliseconds, and perhaps 'per'"
            )
            return nil
        }
        checkKeys(of: place, Grammar("'x-rate-limit'", ["calls": .data, "window": .data, "per": .data]))
        let calls = positive("calls", of: place, meaning: "how many calls may be made in a window")
        let window = positive("window", of: place, meaning: "how long a window is in milliseconds")
        guard let calls, let window else { return nil }
        return RateLimit(calls: calls, window: window, per: place.node["per"]?.text)
    }

    private func positive(_ key: String, of place: Place, meaning: String) -> Int? {
        let value = place.node[key]
        if let number = value?.integer, number > 0 { return number }
        report(
            .invalidExtension, "'\(key)' of 'x-rate-limit' must be a positive whole number: \(meaning)",
            at: (value ?? place.key ?? place.node).location, in: place)
        return nil
    }

    /// The keys of an extension's value, which is no object of OpenAPI.
    func checkKeys(of place: Place, _ grammar: Grammar) {
        let check = KeyCheck(grammar: grammar, version: place.file.version)
        for (key, _) in place.node.entries {
            check.check(key.text ?? "", at: key) { finding, message, help in
                report(finding, message, at: key.location, in: place, help: help)
            }
        }
    }
}
