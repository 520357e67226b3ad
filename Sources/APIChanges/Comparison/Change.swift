public import SwiftPlan
public import YAMLTree

/// One difference between two states of an API.
public struct Change: Sendable {
    /// The kind of change, with its stable ID.
    public var rule: ChangeRule
    /// The kinds of code that the change breaks.
    public var verdict: Verdict
    /// The place in the spec of the changed thing.
    public var key: APIKey
    /// The callers' name of the changed thing: `Pet.name`, `pets.list(pageSize:)`.
    public var subject: String
    /// The change, as the end of a sentence: `was removed`, ``was `String`, is `Int` ``.
    public var message: String
    /// The place in the new spec, or in the old one for a removed thing; `nil` if the state comes from a manifest.
    public var location: SourceLocation?
    /// Another explanation of the change, and the advice for that case.
    public var help: String?
}

extension Change {
    /// The part of the version that the change increases.
    public var step: VersionStep {
        if !verdict.isEmpty { return .major }
        return [.errorRemoved, .errorAdded].contains(rule) ? .patch : .minor
    }
}
