/// All decisions about a runtime that several clients share.
public struct RuntimePlan: Sendable {
    /// The type that the whole runtime nests in.
    public var name: String
    /// The access level of the runtime's public declarations.
    public var access: PlanOptions.Access
    /// The access level of declarations that only generated code needs.
    public var internals: PlanOptions.Access
    /// The division of the runtime into files.
    public var layout: PlanOptions.Layout
    /// The lines of a comment at the top of every file.
    public var header: String
    /// The clients that use the runtime, at least one.
    public var clients: [ClientPlan]

    /// - Parameters:
    ///   - name: A Swift name that the module does not use yet.
    ///   - clients: At least one.
    public init(
        name: String, access: PlanOptions.Access, internals: PlanOptions.Access, layout: PlanOptions.Layout, header: String,
        clients: [ClientPlan]
    ) {
        self.name = name
        self.access = access
        self.internals = internals
        self.layout = layout
        self.header = header
        self.clients = clients
    }

    /// The documented headers of the clients' APIs, each once.
    public var headers: [HeaderPlan] {
        var names: Set<String> = []
        return clients.flatMap(\.headers).filter { names.insert($0.name).inserted }
    }

    /// The paths to messages for people in the clients' error bodies, each once.
    public var errorMessages: [[String]] {
        var paths: Set<[String]> = []
        return clients.flatMap(\.errorMessages).filter { paths.insert($0).inserted }
    }

    /// Headers with one name that differ between clients. One type cannot have both.
    public var conflicts: [(name: String, clients: [String])] {
        headers.compactMap { header in
            let others = clients.filter { client in
                client.headers.contains { $0.name == header.name && !$0.isSame(as: header) }
            }
            guard !others.isEmpty, let first = clients.first(where: { $0.headers.contains { $0.name == header.name } })
            else { return nil }
            return (header.name, [first.name] + others.map(\.name))
        }
    }

    /// True if a configuration waits for rate limits by default.
    public var isPaced: Bool { clients.contains { $0.options.pacing == .documented } }
}

extension HeaderPlan {
    fileprivate func isSame(as other: HeaderPlan) -> Bool {
        wireName.lowercased() == other.wireName.lowercased() && type == other.type
    }
}
