import Diagnostics

extension Finding {
    /// The explanation of a rule about overlays; without a reason for other rules.
    var overlayExplanation: RuleExplanation {
        switch self {
        case .invalidOverlay:
            RuleExplanation(
                why: "The action has no effect, so the client is that of the spec without it.",
                bad: Self.overlay("target: $.info"), good: Self.overlay("target: $.info\nupdate: {title: My pets}"))
        case .invalidJSONPath:
            RuleExplanation(
                why: "Nobody can know what the query should select, so the action has no effect.",
                bad: Self.overlay("target: $.paths[\"/pets].get\nremove: true"),
                good: Self.overlay("target: $.paths[\"/pets\"].get.deprecated\nremove: true"))
        case .overlayTarget:
            RuleExplanation(
                why: """
                    The action has no effect. Often, the spec has changed since somebody wrote the overlay, and the query is \
                    for its earlier form.
                    """,
                bad: Self.overlay("target: $.paths[\"/pet\"].get\nupdate: {tags: [pets]}"),
                good: Self.overlay("target: $.paths[\"/pets\"].get\nupdate: {tags: [pets]}"))
        case .overlayMismatch:
            RuleExplanation(
                why: "The two values have no common form, so the action has no effect.",
                bad: Self.overlay("target: $.info\nupdate: [My pets]"),
                good: Self.overlay("target: $.info\nupdate: {title: My pets}"))
        case .overlayExtends:
            RuleExplanation(
                why: "The author wrote the overlay for another spec, so its actions may change the wrong parts of this one.",
                bad: Self.overlay("target: $.info\nupdate: {title: My pets}", extends: "cats.yaml"),
                good: Self.overlay("target: $.info\nupdate: {title: My pets}", extends: "spec.yaml"))
        default: RuleExplanation(why: "")
        }
    }

    /// Returns an example with an overlay that has one action.
    private static func overlay(_ action: String, extends spec: String? = nil) -> RuleExample {
        let action = RuleExplanation.indented(action, by: 4).dropFirst(4)
        return RuleExample(
            spec: operationExample("deprecated: true"),
            beside: [
                "overlay.yaml": "overlay: 1.0.0\ninfo: {title: My changes, version: \"1\"}\n"
                    + (spec.map { "extends: \($0)\n" } ?? "") + "actions:\n  - " + action
            ])
    }
}
