import SwiftPlan

/// Verdicts for additions.
enum Additions {
    /// `nil` for what says nothing by itself.
    ///
    /// - Parameter owner: What it is a part of, as it is now.
    static func rule(_ key: APIKey, _ entry: APIEntry, owner: APIEntry?) -> (ChangeRule, Verdict)? {
        switch key.kind {
        case .call: (.operationAdded, .safe)
        case .parameter, .body:
            entry.isOptional ? (.argumentAdded, .safe) : (.requiredArgumentAdded, [.wire, .source])
        case .type: entry.facts.shape?.kind == .group ? nil : (.typeAdded, .safe)
        case .property: property(entry, owner)
        // Whoever names all cases in a `switch` has to name one more.
        case .value: (.valueAdded, owner.map(beyondClosed) ?? .source)
        case .member: (.memberAdded, owner.map(beyondClosed) ?? .source)
        case .response: (.errorAdded, .safe)
        case .error: (.errorCaseAdded, .source)
        case .header: (.headerAdded, .safe)
        // A client with one credential is made otherwise than one with several.
        case .credential: (.credentialAdded, .source)
        case .server: (.serverAdded, .safe)
        case .group: nil
        }
    }

    private static func property(_ entry: APIEntry, _ owner: APIEntry?) -> (ChangeRule, Verdict) {
        if entry.isOptional || entry.facts.constant != nil { return (.propertyAdded, .safe) }
        let hasDefault = entry.facts.default != nil
        // Whoever makes such a value has to give it; what is sent without it is refused.
        let verdict: Verdict = hasDefault ? [] : .source
        return (.requiredPropertyAdded, owner?.isSent == true ? verdict.union(.wire) : verdict)
    }

    /// A closed type fails to decode an addition.
    private static func beyondClosed(_ owner: APIEntry) -> Verdict {
        .source(alsoWire: owner.isClosed && owner.isReceived)
    }
}
