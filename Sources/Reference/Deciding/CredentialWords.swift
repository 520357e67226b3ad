import SwiftPlan

/// A writer of sentences about a credential: how it is sent, and the argument that takes it.
struct CredentialWords {
    let plan: ClientPlan

    func line(_ placement: CredentialPlan.Placement) -> [Inline] {
        let credential = plan.credentials.first { $0.placement == placement }
        var line = sentence(placement)
        if let credential {
            line += [
                .text(" It is the argument "), .code(credential.label), .text(" of "), .code(plan.name), .text("."),
            ]
            let words = Prose.line(credential.documentation)
            if !words.isEmpty { line += [.text(" ")] + words }
        }
        return line
    }

    private func sentence(_ placement: CredentialPlan.Placement) -> [Inline] {
        switch placement {
        case .bearer: [.text("Bearer authentication: the header "), .code("Authorization: Bearer <token>"), .text(".")]
        case .basic:
            [.text("Basic authentication: the header "), .code("Authorization: Basic <user:password>"), .text(".")]
        case .header(let name): [.text("An API key in the header "), .code(Prose.visible(name)), .text(".")]
        case .query(let name): [.text("An API key in the query parameter "), .code(Prose.visible(name)), .text(".")]
        case .cookie(let name): [.text("An API key in the cookie "), .code(Prose.visible(name)), .text(".")]
        }
    }
}
