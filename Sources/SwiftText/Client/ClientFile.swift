import SwiftPlan

/// A printer of the main file of a client: its type, initializers, servers and most frequent credentials.
struct ClientFile {
    let plan: ClientPlan

    private var access: String { plan.options.access.modifier }
    /// True if the runtime is shared, and so cannot refer to this client.
    private var hasSharedRuntime: Bool { plan.options.runtime != nil }

    func text() -> SourcePart {
        var printer = SwiftPrinter()
        DocComment(plan.documentation).print(to: &printer)
        printer.block("\(access)nonisolated struct \(plan.name): Sendable") { printer in
            printer.line("let session: Session")
            printer.line()
            initializers(to: &printer)
            if plan.options.stubs {
                printer.line()
                printer.block("init(session: Session)") { $0.line("self.session = session") }
            }
        }
        ServersText(plan: plan).print(to: &printer)
        GrantsText(plan: plan).print(to: &printer)
        request(to: &printer)
        if !hasSharedRuntime { userAgent(to: &printer) }
        return SourcePart(section: .client, name: nil, imports: plan.imports(showsRuntime: true), text: printer.text)
    }

    // MARK: Initializers

    private func initializers(to printer: inout SwiftPrinter) {
        guard let only = plan.onlyCredential else {
            comment(plan.credentials, to: &printer)
            initializer(plan.credentials.map { ($0, "Credential? = nil") }, to: &printer)
            return
        }
        comment(only, Self.purpose(only.placement), to: &printer)
        initializer([(only, "String")], to: &printer)
        printer.line()
        comment(only, "Called before every call, so that it can renew an expired credential.", to: &printer)
        initializer([(only, "@escaping @Sendable () async throws -> String")], to: &printer)
        printer.line()
        comment(only, credentialPurpose, to: &printer)
        initializer([(only, "Credential")], to: &printer)
        if plan.hasOpenCalls {
            printer.line()
            DocComment("For the calls that need no credential.").print(to: &printer)
            initializer([], to: &printer)
        }
    }

    private var credentialPurpose: String {
        let names = plan.grants.map(\.name)
        let owner = hasSharedRuntime ? plan.name : ""
        let examples = names.first.map { ", or that obtains its tokens, such as `\(owner).\($0)(…)`" } ?? ""
        return "A credential that is renewed when the server refuses it\(examples)."
    }

    private func comment(_ credential: CredentialPlan, _ text: String, to printer: inout SwiftPrinter) {
        DocComment(listItem: "- Parameter \(credential.label): \(text)", level: 0).print(to: &printer)
    }

    private func comment(_ credentials: [CredentialPlan], to printer: inout SwiftPrinter) {
        guard !credentials.isEmpty else { return }
        DocComment(
            listItem: "Each call uses the credentials that it needs. If one is missing, the call is not sent.", level: 0
        )
        .print(to: &printer)
        printer.line("///")
        DocComment(listItem: "- Parameters:", level: 0).print(to: &printer)
        for credential in credentials {
            DocComment(listItem: "- \(credential.label): \(Self.purpose(credential.placement))", level: 1)
                .print(to: &printer)
        }
    }

    private static func purpose(_ placement: CredentialPlan.Placement) -> String {
        switch placement {
        case .bearer: "Sent as a bearer token."
        case .basic: "`user:password`, for basic authentication."
        case .header("Authorization"): "Sent as the header `Authorization`, the name of its scheme included."
        case .header(let name): "Sent as the header `\(name)`."
        case .query(let name): "Sent as the query parameter `\(name)`."
        case .cookie(let name): "Sent as the cookie `\(name)`."
        }
    }

    private func initializer(_ credentials: [(CredentialPlan, type: String)], to printer: inout SwiftPrinter) {
        let standard = plan.servers.first.map { " = \(ServersText.reference($0))" } ?? ""
        var arguments = credentials.map { "\(argumentLabel($0.label)): \($1)" }
        let configuration = plan.options.transports.contains(.urlSession) ? " = .init()" : ""
        arguments += ["server: Server\(standard)", "configuration: Configuration\(configuration)"]
        printer.list("\(access)init(", arguments, ") {")
        printer.indent { printer in
            let pairs = credentials.map { credential, type in
                let label = identifier(credential.label)
                let value = type.hasPrefix("Credential") ? label : "Credential(\(label))"
                return "\(SecurityText.text(credential.placement)): \(value)"
            }
            if credentials.count == 1, !plan.credentials.isEmpty {
                let arguments = [server, "credentials: [\(pairs.joined())]", "configuration: configuration"]
                printer.list("session = Session(", arguments + userAgentArgument, ")")
            } else {
                several(pairs, to: &printer)
            }
        }
        printer.line("}")
    }

    private func several(_ pairs: [String], to printer: inout SwiftPrinter) {
        guard !pairs.isEmpty else {
            let arguments = [server, "credentials: [:]", "configuration: configuration"]
            return printer.list("session = Session(", arguments + userAgentArgument, ")")
        }
        printer.list("let credentials: [SecurityScheme: Credential?] = [", pairs, "]", trailingComma: true, isBroken: true)
        printer.line("session = Session(")
        printer.indent { printer in
            let arguments = [server, "credentials: credentials.compactMapValues { $0 }", "configuration: configuration"]
            printer.line((arguments + userAgentArgument).joined(separator: ", ") + ")")
        }
    }

    private var server: String { "server: " + (hasSharedRuntime ? ".init(server.address)" : "server") }

    private var userAgentArgument: [String] { hasSharedRuntime ? ["userAgent: \(literal(plan.userAgent))"] : [] }

    private func userAgent(to printer: inout SwiftPrinter) {
        printer.line()
        printer.block("nonisolated extension \(plan.name).Configuration") { printer in
            printer.line("static var standardUserAgent: String { \(literal(plan.userAgent)) }")
        }
    }

    // MARK: Credentials

    /// Prints the function that creates a request with the most frequent credentials.
    private func request(to printer: inout SwiftPrinter) {
        let parameters = "(_ method: String, _ operation: String)"
        let type = hasSharedRuntime ? "" : ".Request"
        printer.line()
        printer.block("nonisolated extension \(plan.name)\(type)") { printer in
            let head = hasSharedRuntime ? "static func request\(parameters) -> Request" : "init\(parameters)"
            printer.block("@inline(never) \(head)") { printer in
                let function = hasSharedRuntime ? "Request" : "self.init"
                printer.filled(
                    "\(function)(method, operation, security: [", SecurityText.items(plan.commonSecurity), "])")
            }
        }
    }
}
