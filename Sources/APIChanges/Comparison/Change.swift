public import SwiftPlan
public import YAMLTree

/// A difference between two states of an API.
public struct Change: Sendable {
    /// The kind of change, with its stable ID.
    public var rule: ChangeRule
    /// The kinds of code that the change breaks.
    public var brokenCode: BrokenCode
    /// The place of the changed entry in the spec.
    public var key: APIKey
    /// The changed entry as callers write it: `Pet.name`, `pets.list(pageSize:)`.
    public var subject: String
    /// The change, as the predicate of a sentence: `was removed`, ``was `String`, is `Int` ``.
    public var message: String
    /// The position in the new spec, or in the old one for a removed entry; `nil` if that state comes from a manifest.
    public var location: SourceLocation?
    /// A question that suggests a rename, with the remedy; `nil` if there is none.
    public var help: String?
}

extension Change {
    /// The part of the version that the change increases: major if it breaks anything, patch if it only adds or removes
    /// a documented error status, and otherwise minor.
    public var step: VersionStep {
        if !brokenCode.isEmpty { return .major }
        return [.errorRemoved, .errorAdded].contains(rule) ? .patch : .minor
    }
}
