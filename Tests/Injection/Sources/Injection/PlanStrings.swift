import SwiftPlan

/// Every string in a plan. Reflection finds the strings, so that no new property is missed.
struct PlanStrings {
    private(set) var all: Set<String> = []
    /// The number of values of any type, which stands for the shape of the plan.
    private(set) var count = 0

    init(_ plan: ClientPlan) {
        visit(plan)
    }

    private mutating func visit(_ value: Any) {
        count += 1
        if let text = value as? String {
            all.insert(text)
            return
        }
        // An origin tells where a name comes from, and is not printed.
        if value is Origin { return }
        for child in Mirror(reflecting: value).children { visit(child.value) }
    }

    /// The strings that can be names of declarations.
    var identifiers: Set<String> { all.filter(Self.isIdentifier) }

    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first == "_" || first.properties.isXIDStart else { return false }
        return text.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
    }
}
