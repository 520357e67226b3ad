import SwiftPlan

/// Verdicts for additions.
enum Additions {
    /// The rule and the verdict; `nil` for an addition that is part of another.
    ///
    /// - Parameter owner: The thing that it is a part of, in the new state.
    static func rule(_ key: APIKey, _ entry: APIEntry, owner: APIEntry?) -> (ChangeRule, Verdict)? {
        switch key.kind {
        case .call: (.operationAdded, .safe)
        case .parameter, .body:
            entry.isOptional ? (.argumentAdded, .safe) : (.requiredArgumentAdded, [.wire, .source])
        case .type: entry.facts.shape?.kind == .group ? nil : (.typeAdded, .safe)
        case .property: property(entry, owner)
        // A `switch` over all cases needs one more.
        case .value: (.valueAdded, owner.map(beyondClosed) ?? .source)
        case .member: (.memberAdded, owner.map(beyondClosed) ?? .source)
        case .response: (.errorAdded, .safe)
        case .error: (.errorCaseAdded, .source)
        case .header: (.headerAdded, .safe)
        // The initializer of a client with one credential differs from that with several.
        case .credential: (.credentialAdded, .source)
        case .server: (.serverAdded, .safe)
        case .group: nil
        }
    }

    private static func property(_ entry: APIEntry, _ owner: APIEntry?) -> (ChangeRule, Verdict) {
        if entry.isOptional || entry.facts.constant != nil { return (.propertyAdded, .safe) }
        let hasDefault = entry.facts.default != nil
        // Callers that make such a value must give it; the server refuses a request without it.
        let verdict: Verdict = hasDefault ? [] : .source
        return (.requiredPropertyAdded, owner?.isSent == true ? verdict.union(.wire) : verdict)
    }

    /// A closed type fails to decode an addition.
    private static func beyondClosed(_ owner: APIEntry) -> Verdict {
        .source(alsoWire: owner.isClosed && owner.isReceived)
    }
}
