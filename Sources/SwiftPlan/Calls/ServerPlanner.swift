import OpenAPI

/// Plans the servers of a document, and the enums of their variables' values (OpenAPI 3.1 §4.8.5, §4.8.6).
struct ServerPlanner {
    private(set) var servers: [ServerPlan] = []
    private(set) var types: [ServerVariableType] = []
    private var typeNames = NameScope(reserved: ReservedNames.nested.union(["Server", "String"]), suffix: "Kind")

    init(_ document: Document, ledger: NameLedger) {
        var scope = NameScope(reserved: ReservedNames.members.union(["address", "isUsable", "variants"]), suffix: "Server")
        let servers = document.servers.filter(\.isAbsolute)
        let names = scope.claimAll(servers.enumerated().map(Self.preference), ledger)
        for (server, name) in zip(servers, names) {
            let variables = plan(server.variables.filter { server.url.contains("{\($0.name)}") })
            self.servers.append(
                ServerPlan(
                    origin: name.origin, name: name.name, address: Self.pieces(server, variables), variables: variables,
                    documentation: Documentation(summary: server.description)))
        }
    }

    /// Returns the preferred name of a server. The first server without a name is `default`.
    private static func preference(_ index: Int, _ server: Server) -> NamePreference {
        let name = server.name.map { SwiftName.lowerCamel($0) } ?? (index == 0 ? "default" : "server\(index + 1)")
        let key = APIKey(.server, index == 0 && server.name == nil ? "default" : server.url)
        return NamePreference(key, at: server.location, spelling: "", name)
    }

    private mutating func plan(_ variables: [ServerVariable]) -> [ServerPlan.Variable] {
        var scope = NameScope(reserved: SwiftKeywords.all)
        return variables.map { variable in
            let type = variable.allowedValues.isEmpty ? nil : type(of: variable)
            let value = type.flatMap { type in type.cases.first { $0.value == variable.defaultValue }?.name }
            return ServerPlan.Variable(
                label: scope.claim(SwiftName.lowerCamel(variable.name)), type: value == nil ? nil : type?.name,
                defaultValue: value ?? variable.defaultValue, documentation: variable.description)
        }
    }

    /// Returns the enum of a variable's values, which all variables with the same values share.
    private mutating func type(of variable: ServerVariable) -> ServerVariableType {
        var scope = NameScope(reserved: ReservedNames.members.union(["rawValue", "allCases"]))
        let preferences = variable.allowedValues.map { value in
            let name = SwiftName.lowerCamel(value, empty: "empty")
            return (value, ReservedNames.cases[name] ?? name)
        }
        let cases = zip(variable.allowedValues, scope.claimAll(preferences)).map { ServerVariableType.Case(name: $1, value: $0) }
        if let known = types.first(where: { $0.cases == cases }) { return known }
        let type = ServerVariableType(name: typeNames.claim(SwiftName.upperCamel(variable.name)), cases: cases)
        types.append(type)
        return type
    }

    /// Returns the address, split at its variables. An undeclared variable stays as it is written.
    private static func pieces(_ server: Server, _ plans: [ServerPlan.Variable]) -> [ServerPlan.Piece] {
        let declared = server.variables.filter { server.url.contains("{\($0.name)}") }
        let variables = Dictionary(zip(declared.map(\.name), plans)) { first, _ in first }
        var pieces: [ServerPlan.Piece] = []
        var rest = server.url[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            pieces.append(.literal(String(rest[..<open])))
            pieces.append(variables[name].map(ServerPlan.Piece.variable) ?? .literal(String(rest[open...close])))
            rest = rest[rest.index(after: close)...]
        }
        return pieces + [.literal(String(rest))]
    }
}

extension Server {
    fileprivate var isAbsolute: Bool { url.contains("://") }

    /// The address with the default values of its variables.
    var address: String {
        variables.reduce(url) { url, variable in
            url.replacing("{\(variable.name)}", with: variable.defaultValue)
        }
    }
}
