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
    let node: SourceNode

    func read() -> RateLimit? {
        guard node.yaml.kind == .mapping else {
            report(
                "'x-rate-limit' must be a mapping, found \(node.yaml.kindInWords)", at: node.yaml,
                help: "write 'calls', 'window' in milliseconds, and perhaps 'per'")
            return nil
        }
        let keys = ["calls", "window", "per", "group", "key"]
        let grammar = Grammar("'x-rate-limit'", Dictionary(uniqueKeysWithValues: keys.map { ($0, .data) }))
        context.checkKeys(of: node, grammar)
        let calls = positive("calls", meaning: "how many calls may be made in a window")
        let window = positive("window", meaning: "how long a window is in milliseconds")
        guard let calls, let window else { return nil }
        return RateLimit(
            calls: calls, window: window, per: node.yaml["per"]?.text, group: node.yaml["group"]?.text,
            keys: self.keys(), location: node.location)
    }

    private func positive(_ key: String, meaning: String) -> Int? {
        let value = node.yaml[key]
        if let number = value?.integer, number > 0 { return number }
        report(
            "'\(key)' of 'x-rate-limit' must be a positive whole number: \(meaning)",
            at: value ?? node.key ?? node.yaml)
        return nil
    }

    private func keys() -> [RuntimeExpression] {
        guard let keys = node.yaml["key"] else { return [] }
        return (keys.kind == .sequence ? Array(keys.elements) : [keys]).compactMap { key in
            if let expression = key.text.flatMap(RuntimeExpression.init), expression.isParameter { return expression }
            report("'key' of 'x-rate-limit' must be a parameter", at: key, help: "such as '$request.path.account_id'")
            return nil
        }
    }

    private func report(_ message: String, at yaml: YAMLNode, help: Help? = nil) {
        context.report(.invalidExtension, message, at: yaml.location, in: node, help: help)
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
