import SwiftPlan

/// The expressions for the security requirements of an operation.
enum SecurityText {
    static func items(_ alternatives: [[CredentialPlan.Placement]]) -> [String] {
        alternatives.map { "[\($0.map(text).joined(separator: ", "))]" }
    }

    static func text(_ placement: CredentialPlan.Placement) -> String {
        switch placement {
        case .bearer: ".bearer"
        case .basic: ".basic"
        case .header(let name): ".header(\(literal(name)))"
        case .query(let name): ".query(\(literal(name)))"
        case .cookie(let name): ".cookie(\(literal(name)))"
        }
    }
}
