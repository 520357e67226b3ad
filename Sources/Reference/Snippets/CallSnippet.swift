import SwiftPlan
import SwiftText

/// A writer of sample Swift code that sends a call and uses its response.
struct CallSnippet {
    let plan: ClientPlan
    let types: [TypeName: TypePlan]

    func text(_ call: CallPlan, in group: GroupPlan) -> String {
        let expression = SwiftExpression.call("client.\(group.name).\(call.name)", arguments(call))
        if let paging = call.paging {
            return loop(Self.pattern("item", paging.item), in: expression, ".items", isAwaited: false)
        }
        switch call.result {
        case .nothing: return "try await \(expression.text(after: 16)).value"
        case .events(.json(let type)): return loop(Self.pattern("event", type), in: expression, ".value", isAwaited: true)
        case .events: return loop("event", in: expression, ".value", isAwaited: true)
        case .lines(let type): return loop(Self.pattern("line", type), in: expression, ".value", isAwaited: true)
        case .optional, .json(.optional):
            return "if let response = try await \(expression.text(after: 34)).value {\n    print(response)\n}"
        case .json, .text, .data, .byStatus:
            return "let response = try await \(expression.text(after: 29)).value\nprint(response)"
        }
    }

    /// Returns the pattern of a `for` loop. If elements can be `null`, the pattern skips these.
    private static func pattern(_ name: String, _ type: TypeUse) -> String {
        if case .optional = type { "case let \(name)?" } else { name }
    }

    private func loop(
        _ pattern: String, in call: SwiftExpression, _ ending: String, isAwaited: Bool
    ) -> String {
        let effects = isAwaited ? "try await " : ""
        let name = pattern.split(separator: " ").last.map { $0.filter { $0 != "?" } } ?? pattern
        return "for try await \(pattern) in \(effects)\(call.text(after: 36))\(ending) {\n    print(\(name))\n}"
    }

    private func arguments(_ call: CallPlan) -> [(label: String, value: SwiftExpression)] {
        var writer = ValueWriter(types: types, spelling: Spelling(client: plan.name, isOutside: true))
        var arguments: [(label: String, value: SwiftExpression)] = []
        for parameter in call.parameters {
            let shown = call.example?.arguments[parameter.label]
            guard parameter.isRequired || (shown != nil && !parameter.isDeprecated) else { continue }
            if let value = writer.expression(parameter.type, shown, called: parameter.wireName) {
                arguments.append((parameter.label, value))
            } else if parameter.isRequired {
                arguments.append((parameter.label, .plain(identifier(parameter.label))))
            }
        }
        if let body = call.body, body.isRequired || call.example?.body != nil {
            if let value = writer.expression(body.type, call.example?.body) {
                arguments.append((body.label, value))
            } else if body.isRequired {
                arguments.append((body.label, .plain("body")))
            }
        }
        return arguments
    }
}
