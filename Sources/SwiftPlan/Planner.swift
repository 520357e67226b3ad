public import Diagnostics
public import OpenAPI

/// Decides everything about a client: document → plan.
public struct Planner {
    private let name: String
    private let options: PlanOptions
    private let shipped: ShippedNames
    private let diagnostics: DiagnosticCollector

    /// - Parameter shipped: What the last run called things, which they keep.
    public init(
        name: String, options: PlanOptions, shipped: ShippedNames = ShippedNames(), diagnostics: DiagnosticCollector
    ) {
        self.shipped = shipped
        self.name = name
        self.options = options
        self.diagnostics = diagnostics
    }

    public func plan(_ document: Document) -> ClientPlan {
        let wanted = options.deprecated == .omit ? document.withoutDeprecatedCalls() : document
        let document = SchemaSimplifier.simplified(PinnedNames(diagnostics: diagnostics).checked(wanted))
        let ledger = NameLedger(shipped, for: document)
        let types = TypePlanner(document, client: name, options: options, ledger: ledger, diagnostics: diagnostics)
        let credentials = CredentialPlanner(document, ledger: ledger)
        let errors = ErrorPlanner(types: types)
        let servers = ServerPlanner(document, ledger: ledger)
        var groups = GroupPlanner(
            document: document, types: types, credentials: credentials, errors: errors, diagnostics: diagnostics
        ).groups()
        let headers = HeaderPlanner(document: document, types: types).headers()
        var events = EventPlanner(document: document, types: types).events()
        types.keep(document.keptSchemas)
        var planned = types.finish()
        layOut(&planned, &groups, &events)
        addPages(to: &groups, document, planned, headers)
        let ways = credentials.credentials()
        return ClientPlan(
            name: name,
            options: options,
            documentation: Documentation(
                summary: document.info.summary ?? document.info.title, details: document.info.description,
                notes: ["Version of the API: \(document.info.version)."]),
            servers: servers.servers,
            serverTypes: servers.types,
            credentials: ways,
            grants: GrantPlanner(document: document).grants(ways),
            commonSecurity: CredentialPlanner.mostCommon(among: groups.flatMap(\.calls).map(\.security)),
            groups: groups,
            types: planned,
            events: events,
            errors: errors.cases,
            headers: headers,
            examples: options.stubs ? ExamplePlanner(document: document, classifier: types.classifier).examples() : []
        )
    }

    /// Decides what each type holds in place.
    private func layOut(_ types: inout [TypePlan], _ groups: inout [GroupPlan], _ events: inout EventsPlan?) {
        mark(&types, &groups, &events) { RecursionPlanner($0).marking }
        mark(&types, &groups, &events) { SizePlanner($0).marking }
    }

    private func mark(
        _ types: inout [TypePlan], _ groups: inout [GroupPlan], _ events: inout EventsPlan?,
        with planner: ([TypePlan]) -> ([TypePlan]) -> [TypePlan]
    ) {
        let marking = planner(types + groups.flatMap(\.types) + (events?.types ?? []))
        types = marking(types)
        for index in groups.indices {
            groups[index].types = marking(groups[index].types)
        }
        if let own = events?.types {
            events?.types = marking(own)
        }
    }

    private func addPages(
        to groups: inout [GroupPlan], _ document: Document, _ types: [TypePlan], _ headers: [HeaderPlan]
    ) {
        let operations = document.operations.reduce(into: [String: Operation]()) { found, operation in
            found["\(operation.method) \(operation.path)"] = operation
        }
        let known = (types + groups.flatMap(\.types)).flatMap(\.withNested)
        let byName = Dictionary(known.map { ($0.name, $0) }) { first, _ in first }
        let planner = PagingPlanner(document: document, types: byName, headers: headers, diagnostics: diagnostics)
        for group in groups.indices {
            for call in groups[group].calls.indices {
                let plan = groups[group].calls[call]
                guard let operation = operations["\(plan.method) \(plan.pathTemplate)"] else { continue }
                groups[group].calls[call].paging = planner.plan(plan, of: operation)
            }
        }
    }
}

extension TypePlan {
    public var withNested: [TypePlan] {
        [self] + nested.flatMap(\.withNested)
    }
}
