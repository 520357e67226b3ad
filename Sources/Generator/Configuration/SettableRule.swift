package import Diagnostics

/// The result of parsing the name of a rule whose level a setting changes.
package enum SettableRule {
    case known(DiagnosticID)
    case problem(String, help: String?)

    package init(_ name: String) {
        let id = DiagnosticID(rawValue: name)
        if RuleCatalogue.settable.contains(name) {
            self = .known(id)
        } else if RuleCatalogue.rule(id) != nil {
            self = .problem("the level of '\(name)' is fixed", help: nil)
        } else {
            let meant = suggestion(for: name, among: RuleCatalogue.settable)
            self = .problem("there is no rule '\(name)'", help: meant.map { "did you mean '\($0)'?" })
        }
    }
}
