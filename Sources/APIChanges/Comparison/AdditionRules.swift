import SwiftPlan

/// The rules and the broken code for entries that exist only in the new surface.
enum AdditionRules {
    /// Returns the rule and the broken code for an added entry; `nil` if another addition covers it.
    ///
    /// - Parameter owner: The type or call that the entry belongs to, in the new surface.
    static func rule(_ key: APIKey, _ entry: APIEntry, owner: APIEntry?) -> (ChangeRule, BrokenCode)? {
        switch key.kind {
        case .call: (.operationAdded, .safe)
        case .parameter, .body:
            entry.isOptional ? (.argumentAdded, .safe) : (.requiredArgumentAdded, [.wire, .source])
        case .type: entry.facts.shape?.kind == .group ? nil : (.typeAdded, .safe)
        case .property: property(entry, owner)
        // A `switch` over all cases needs another case.
        case .value: (.valueAdded, owner.map(beyondClosed) ?? .source)
        case .member: (.memberAdded, owner.map(beyondClosed) ?? .source)
        case .response: (.errorAdded, .safe)
        case .error: (.errorCaseAdded, .source)
        case .header: (.headerAdded, .safe)
        // A client with one credential has other initializers than a client with several.
        case .credential: (.credentialAdded, .source)
        case .server: (.serverAdded, .safe)
        case .group: nil
        }
    }

    private static func property(_ entry: APIEntry, _ owner: APIEntry?) -> (ChangeRule, BrokenCode) {
        if entry.isOptional || entry.facts.constant != nil { return (.propertyAdded, .safe) }
        let hasDefault = entry.facts.default != nil
        // Without a default, callers must pass an argument. The server refuses a request without the property.
        let brokenCode: BrokenCode = hasDefault ? [] : .source
        return (.requiredPropertyAdded, owner?.isSent == true ? brokenCode.union(.wire) : brokenCode)
    }

    /// Returns the broken code for an added value or member: a closed type cannot decode it.
    private static func beyondClosed(_ owner: APIEntry) -> BrokenCode {
        .source(alsoWire: owner.isClosed && owner.isReceived)
    }
}
