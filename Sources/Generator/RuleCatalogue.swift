package import Diagnostics
import Lint
import OpenAPI
import SchemaNormalization
import SwiftPlan

/// The rules of all findings, in the order of the stages.
package enum RuleCatalogue {
    package static let rules: [Rule] = ofSpecs + RunFinding.rules

    /// The rules that a spec can break.
    package static let ofSpecs: [Rule] = ofClients + LintFinding.rules

    /// The rules of specs that affect a client, without those of `tenon lint` alone.
    package static let ofClients: [Rule] = TextFinding.rules + Finding.rules + SchemaFinding.rules + PlanFinding.rules

    /// The IDs of the rules whose level can be changed.
    package static let settable: [String] = ofSpecs.filter(\.canBeLowered).map(\.id.rawValue)

    package static func rule(_ id: DiagnosticID) -> Rule? {
        byID[id]
    }

    private static let byID = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
}
