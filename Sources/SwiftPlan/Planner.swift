public import Diagnostics
public import OpenAPI

/// Plans a client: it turns a document into the plan of all names, types, calls and files.
public struct Planner {
    private let name: String
    private let options: PlanOptions
    private let shipped: ShippedNames
    private let diagnostics: DiagnosticCollector

    /// - Parameter shipped: The names of the last run, which the client keeps.
    public init(
        name: String, options: PlanOptions, shipped: ShippedNames = ShippedNames(), diagnostics: DiagnosticCollector
    ) {
        self.shipped = shipped
        self.name = name
        self.options = options
        self.diagnostics = diagnostics
    }

    /// Plans the client for a document. The collector receives the findings, and the plan leaves out parts without a
    /// form in Swift.
    public func plan(_ document: Document) -> ClientPlan {
        let wanted = options.deprecated == .omit ? document.withoutDeprecatedCalls() : document
        let document = PinnedNames(diagnostics: diagnostics).checked(wanted)
        let context = PlanContext(
            document, client: name, options: options, ledger: NameLedger(shipped, for: document),
            diagnostics: diagnostics)
        let types = TypePlanner(context)
        let credentials = CredentialPlanner(document, ledger: context.ledger)
        let errors = ErrorPlanner(types: types)
        let drafts = GroupPlanner(types: types, credentials: credentials, errors: errors).groups()
        var events = EventPlanner(types: types).events()
        types.keep(document.keptSchemas)
        types.finish()
        let headers = HeaderPlanner(context: context).headers()
        var groups = drafts.map(\.plan)
        for index in groups.indices { groups[index].types = types.types(in: drafts[index].scope.parent) }
        events?.types = types.types(in: TypeName([EventPlanner.typeName]))
        var planned = types.topLevelTypes()
        layOut(&planned, &groups, &events)
        addCalls(to: &groups, drafts, planned, headers, context)
        context.reportIgnoredSwiftTypes()
        return client(
            context, credentials, groups: groups, types: planned, events: events, errors: errors.cases, headers: headers)
    }

    private func client(
        _ context: PlanContext, _ credentials: CredentialPlanner, groups: [GroupPlan], types: [TypePlan],
        events: EventsPlan?, errors: [ErrorCasePlan], headers: [HeaderPlan]
    ) -> ClientPlan {
        let info = context.document.info
        let servers = ServerPlanner(context.document, ledger: context.ledger)
        let ways = credentials.credentials()
        return ClientPlan(
            name: name,
            options: options,
            documentation: Documentation(
                summary: info.summary ?? info.title, details: info.description,
                notes: ["Version of the API: \(info.version)."]),
            userAgent: UserAgent(name, version: info.version).text,
            servers: servers.servers,
            serverTypes: servers.types,
            credentials: ways,
            grants: GrantPlanner(document: context.document).grants(ways),
            commonSecurity: CredentialPlanner.mostCommon(among: groups.flatMap(\.calls).map(\.security)),
            groups: groups,
            types: types,
            events: events,
            errors: errors,
            errorMessages: ErrorMessagePlanner(document: context.document).paths(),
            headers: headers,
            examples: options.showsExamples ? ExamplePlanner(context: context).examples() : []
        )
    }

    /// Decides which values each type stores in place, and which conformances it has.
    private func layOut(_ types: inout [TypePlan], _ groups: inout [GroupPlan], _ events: inout EventsPlan?) {
        mark(&types, &groups, &events) { RecursionPlanner($0).marking }
        mark(&types, &groups, &events) { SizePlanner($0).marking }
        mark(&types, &groups, &events) { ConformancePlanner($0, options: options).marking }
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

    /// Adds the calls to the groups. Their paging depends on the finished types.
    private func addCalls(
        to groups: inout [GroupPlan], _ drafts: [GroupDraft], _ types: [TypePlan], _ headers: [HeaderPlan],
        _ context: PlanContext
    ) {
        let known = (types + groups.flatMap(\.types)).flatMap(\.withNested)
        let byName = Dictionary(known.map { ($0.name, $0) }) { first, _ in first }
        let planner = PagingPlanner(context: context, types: byName, headers: headers)
        for index in groups.indices {
            groups[index].calls = drafts[index].calls.map { draft in
                var call = draft.plan
                call.paging = planner.plan(call, of: draft.operation)
                return call
            }
        }
    }
}

extension TypePlan {
    /// The type and all types within it, outermost first.
    public var withNested: [TypePlan] {
        var types: [TypePlan] = []
        add(to: &types)
        return types
    }

    private func add(to types: inout [TypePlan]) {
        types.append(self)
        for type in nested { type.add(to: &types) }
    }
}
