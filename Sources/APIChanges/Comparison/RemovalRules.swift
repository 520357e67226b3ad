import SwiftPlan

/// The rules and the broken code for entries that exist only in the old surface.
enum RemovalRules {
    /// Returns the rule and the broken code for a removed entry; `nil` if another removal covers it.
    ///
    /// - Parameter owner: The type or call that the entry belonged to, in the new surface.
    static func rule(_ key: APIKey, _ entry: APIEntry, owner: APIEntry?) -> (ChangeRule, BrokenCode)? {
        switch key.kind {
        case .call: (.operationRemoved, [.wire, .source])
        // Servers ignore unknown arguments, so the wire does not break.
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
