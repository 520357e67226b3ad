import YAMLTree

/// A reader of an operation's rules for retries: `x-retry`, and the spellings of other tools.
struct RetryReader {
    let context: ReadingContext

    func mayActTwice(_ operation: SourceNode) -> Bool? {
        if let node = operation.child("x-retry") { return flag(node) }
        if let node = operation.child("x-speakeasy-retries") { return strategy(node) }
        return nil
    }

    private func flag(_ node: SourceNode) -> Bool? {
        if let flag = node.yaml.bool { return flag }
        report("'x-retry' must be true or false, found \(node.yaml.kindInWords)", at: node)
        return nil
    }

    /// Returns whether a call may be sent again. The client, not the API, decides when and how often.
    private func strategy(_ node: SourceNode) -> Bool? {
        switch node.yaml["strategy"]?.text {
        case "backoff": return true
        case "none": return false
        default:
            report("'x-speakeasy-retries' must have a 'strategy', 'backoff' or 'none'", at: node)
            return nil
        }
    }

    /// Returns the name of a header, which must be a token (RFC 9110 §5.6.2).
    func header(_ node: SourceNode) -> String? {
        if let name = node.yaml.text, !node.yaml.isNull, Self.isToken(name) { return name }
        report("'x-idempotency-key' must be the name of a header, such as 'Idempotency-Key'", at: node)
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

    private func report(_ message: String, at node: SourceNode) {
        context.report(.invalidExtension, message, at: node.yaml.location, in: node)
    }
}
