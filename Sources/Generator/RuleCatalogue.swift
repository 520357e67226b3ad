package import Diagnostics
import Lint
import OpenAPI
import SchemaNormalization
import SwiftPlan

/// The rules of all findings, in the order of the stages.
package enum RuleCatalogue {
    package static let rules: [Rule] = kinds.map(\.rule)

    /// The rules that a spec can break.
    package static let ofSpecs: [Rule] = kindsOfSpecs.map(\.rule)

    /// The rules of specs that affect a client, without those of `tenon lint` alone.
    package static let ofClients: [Rule] = kindsOfClients.map(\.rule)

    /// The IDs of the rules whose level can be changed.
    package static let settable: [String] = ofSpecs.filter(\.canBeLowered).map(\.id.rawValue)

    package static func rule(_ id: DiagnosticID) -> Rule? {
        byID[id]?.rule
    }

    package static func explanation(of id: DiagnosticID) -> RuleExplanation? {
        byID[id]?.explanation
    }

    private static let kinds: [any FindingKind] = kindsOfSpecs + RunFinding.allCases

    private static let kindsOfSpecs: [any FindingKind] = kindsOfClients + LintFinding.allCases

    private static let kindsOfClients: [any FindingKind] =
        TextFinding.allCases + Finding.allCases + SchemaFinding.allCases + PlanFinding.allCases

    private static let byID = Dictionary(kinds.map { ($0.id, $0) }) { first, _ in first }
}
