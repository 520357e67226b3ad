import SwiftPlan

/// A printer of the functions for credentials that obtain their tokens by OAuth 2 grants.
struct GrantsText {
    let plan: ClientPlan

    private var access: String { plan.options.access.modifier }
    /// True if the runtime is shared.
    private var hasSharedRuntime: Bool { plan.options.runtime != nil }
    private var namespace: String { "\(plan.name).OAuth2" }

    func print(to printer: inout SwiftPrinter) {
        guard !plan.grants.isEmpty else { return }
        printer.line()
        printer.block("nonisolated extension \(plan.name)\(hasSharedRuntime ? "" : ".Credential")") { printer in
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
                "Obtains a token with the OAuth 2 client credentials of the program, and another when that has expired or is "
                    + "refused.")
            let list = "[\(scopes.map(literal).joined(separator: ", "))]"
            arguments = ["client: \(namespace).Registration", "scopes: [String] = \(list)"]
            call = ["from: \(literal(grant.tokenURL))", "client: client", "scopes: scopes"]
        case .refreshToken:
            comment.add(
                "Obtains tokens with the OAuth 2 refresh token of a signed-in user, when there is no access token, or when it "
                    + "has expired or is refused.")
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
        let result = hasSharedRuntime ? "Credential" : "Self"
        printer.list("\(access)static func \(identifier(grant.name))(", arguments, ") -> \(result) {")
        printer.indent { $0.list("\(grant.kind.function)(", call, ")") }
        printer.line("}")
    }

    private static func describe(_ kind: GrantPlan.Kind, to printer: inout SwiftPrinter) {
        let items: [String]
        switch kind {
        case .clientCredentials:
            items = ["client: The program's registration with the authorization server.", "scopes: The scopes to request."]
        case .refreshToken:
            items = [
                "client: The program's registration with the authorization server.",
                "refreshToken: The latest refresh token.", "accessToken: An earlier access token, which is used first.",
                "onRefresh: Called with new tokens, to store them: the old ones may be invalid afterwards.",
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
