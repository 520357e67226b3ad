import YAMLTree

/// A reader of an operation's rules for retries: `x-retry`, and the spellings of other tools.
struct RetryReader {
    let context: ReadingContext

    func mayActTwice(_ operation: SourceNode) -> Bool? {
        if let place = operation.child("x-retry") { return flag(place) }
        if let place = operation.child("x-speakeasy-retries") { return strategy(place) }
        return nil
    }

    private func flag(_ place: SourceNode) -> Bool? {
        if let flag = place.node.bool { return flag }
        report("'x-retry' must be true or false, found \(place.node.kindInWords)", at: place)
        return nil
    }

    /// Returns whether a call may be sent again. The client, not the API, decides when and how often.
    private func strategy(_ place: SourceNode) -> Bool? {
        switch place.node["strategy"]?.text {
        case "backoff": return true
        case "none": return false
        default:
            report("'x-speakeasy-retries' must have a 'strategy', 'backoff' or 'none'", at: place)
            return nil
        }
    }

    /// Returns the name of a header, which must be a token (RFC 9110 §5.6.2).
    func header(_ place: SourceNode) -> String? {
        if let name = place.node.text, !place.node.isNull, Self.isToken(name) { return name }
        report("'x-idempotency-key' must be the name of a header, such as 'Idempotency-Key'", at: place)
        return nil
    }

    private static func isToken(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII
                    && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                        || "!#$%&'*+-.^_`|~".unicodeScalars.contains(scalar))
            }
    }

    private func report(_ message: String, at place: SourceNode) {
        context.report(.invalidExtension, message, at: place.node.location, in: place)
    }
}
