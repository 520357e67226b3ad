import Diagnostics
import YAMLTree

/// A reader of `x-rate-limit`.
///
/// ```yaml
/// calls: 10
/// window: 60000                     # milliseconds
/// per: account_user                 # for people
/// group: assets.read                # operations with the same group are counted together
/// key: $request.path.account_id     # the parameter that calls are counted by, or a list of them
/// ```
struct RateLimitReader {
    let context: ReadingContext
    let place: SourceNode

    func read() -> RateLimit? {
        guard place.node.kind == .mapping else {
            report(
                "'x-rate-limit' must be a mapping, found \(place.node.kindInWords)", at: place.node,
                help: "write 'calls', 'window' in milliseconds, and perhaps 'per'")
            return nil
        }
        let keys = ["calls", "window", "per", "group", "key"]
        let grammar = Grammar("'x-rate-limit'", Dictionary(uniqueKeysWithValues: keys.map { ($0, .data) }))
        context.checkKeys(of: place, grammar)
        let calls = positive("calls", meaning: "how many calls may be made in a window")
        let window = positive("window", meaning: "how long a window is in milliseconds")
        guard let calls, let window else { return nil }
        return RateLimit(
            calls: calls, window: window, per: place.node["per"]?.text, group: place.node["group"]?.text,
            keys: self.keys(), location: place.location)
    }

    private func positive(_ key: String, meaning: String) -> Int? {
        let value = place.node[key]
        if let number = value?.integer, number > 0 { return number }
        report(
            "'\(key)' of 'x-rate-limit' must be a positive whole number: \(meaning)",
            at: value ?? place.key ?? place.node)
        return nil
    }

    private func keys() -> [RuntimeExpression] {
        guard let node = place.node["key"] else { return [] }
        return (node.kind == .sequence ? Array(node.elements) : [node]).compactMap { node in
            if let expression = node.text.flatMap(RuntimeExpression.init), expression.isParameter { return expression }
            report("'key' of 'x-rate-limit' must be a parameter", at: node, help: "such as '$request.path.account_id'")
            return nil
        }
    }

    private func report(_ message: String, at node: YAMLNode, help: Help? = nil) {
        context.report(.invalidExtension, message, at: node.location, in: place, help: help)
    }
}

extension RuntimeExpression {
    fileprivate var isParameter: Bool {
        switch self {
        case .requestQuery, .requestHeader, .requestPath: true
        case .requestBody, .responseHeader, .responseBody: false
        }
    }
}
