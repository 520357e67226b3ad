import SwiftPlan

/// Every string in a plan, found without knowledge of its fields, so that no new field is missed.
struct PlanStrings {
    private(set) var all: Set<String> = []
    /// How many values there are, whatever they are: the shape of the plan.
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
        // An origin says where a name comes from. Nothing prints it.
        if value is Origin { return }
        for child in Mirror(reflecting: value).children { visit(child.value) }
    }

    /// Names that can be declared, as the compiler reads them.
    var identifiers: Set<String> { all.filter(Self.isIdentifier) }

    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first == "_" || first.properties.isXIDStart else { return false }
        return text.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
    }
}
