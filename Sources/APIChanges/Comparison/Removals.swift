import SwiftPlan

/// Verdicts for removals.
enum Removals {
    /// The rule and the verdict; `nil` for a removal that is part of another.
    ///
    /// - Parameter owner: The thing that it was a part of, in the new state.
    static func rule(_ key: APIKey, _ entry: APIEntry, owner: APIEntry?) -> (ChangeRule, Verdict)? {
        switch key.kind {
        case .call: (.operationRemoved, [.wire, .source])
        // A server ignores an unknown argument.
        case .parameter, .body: (.argumentRemoved, .source)
        case .type: entry.facts.shape?.kind == .group ? nil : (.typeRemoved, .source)
        case .property:
            (.propertyRemoved, .source(alsoWire: owner?.isReceived == true && !entry.isOptional))
        case .value: (.valueRemoved, .source(alsoWire: owner?.isSent == true))
        case .member: (.memberRemoved, .source(alsoWire: owner?.isSent == true))
        case .response: (.errorRemoved, .safe)
        case .error: (.errorCaseRemoved, .source)
        case .header: (.headerRemoved, .source)
        case .credential: (.credentialRemoved, [.wire, .source])
        case .server: (.serverRemoved, [.wire, .source])
        case .group: nil
        }
    }
}
