import SwiftPlan

/// A printer of the functions for credentials that obtain their tokens by OAuth 2 grants.
struct GrantsText {
    let plan: ClientPlan

    private var access: String { plan.options.access.modifier }
    /// True if the runtime is shared.
    private var isApart: Bool { plan.options.runtime != nil }
    private var namespace: String { "\(plan.name).OAuth2" }

    func print(to printer: inout SwiftPrinter) {
        guard !plan.grants.isEmpty else { return }
        printer.line()
        printer.block("nonisolated extension \(plan.name)\(isApart ? "" : ".Credential")") { printer in
            printer.separated(plan.grants, function)
        }
    }

    private func function(to printer: inout SwiftPrinter, _ grant: GrantPlan) {
        var comment = DocComment(grant.documentation)
        let arguments: [String]
        let call: [String]
        switch grant.kind {
        case .clientCredentials(let scopes):
            comment.add(
                "Asks for a token by the OAuth 2 client credentials of the program, and for another when that has "
                    + "expired or is refused.")
            let list = "[\(scopes.map(literal).joined(separator: ", "))]"
            arguments = ["client: \(namespace).Registration", "scopes: [String] = \(list)"]
            call = ["from: \(literal(grant.tokenURL))", "client: client", "scopes: scopes"]
        case .refreshToken:
            comment.add(
                "Asks for tokens by an OAuth 2 refresh token that somebody has signed in for: when the access token has "
                    + "expired or is refused, or there is none yet.")
            arguments = [
                "client: \(namespace).Registration", "refreshToken: String", "accessToken: String? = nil",
                "onRefresh: (@Sendable (\(namespace).Tokens) async -> Void)? = nil",
            ]
            call = [
                "refreshToken", "accessToken: accessToken", "from: \(literal(grant.tokenURL))", "client: client",
                "onRefresh: onRefresh",
            ]
        }
        comment.print(to: &printer)
        Self.describe(grant.kind, to: &printer)
        printer.list("\(access)static func \(identifier(grant.name))(", arguments, ") -> \(isApart ? "Credential" : "Self") {")
        printer.indent { $0.list("\(grant.kind.function)(", call, ")") }
        printer.line("}")
    }

    private static func describe(_ kind: GrantPlan.Kind, to printer: inout SwiftPrinter) {
        let items: [String]
        switch kind {
        case .clientCredentials:
            items = ["client: The program, as the authorization server knows it.", "scopes: What the token is to allow."]
        case .refreshToken:
            items = [
                "client: The program, as the authorization server knows it.",
                "refreshToken: The one that came last.", "accessToken: Used first, if there is one from before.",
                "onRefresh: To keep the new tokens for the next run; the old ones may be worth nothing by then.",
            ]
        }
        printer.line("///")
        printer.line("/// - Parameters:")
        for item in items {
            DocComment(listItem: "- \(item)", level: 1).print(to: &printer)
        }
    }
}

extension GrantPlan.Kind {
    /// The name of the runtime's function.
    fileprivate var function: String {
        switch self {
        case .clientCredentials: ".clientCredentials"
        case .refreshToken: ".refreshToken"
        }
    }
}
