import Diagnostics
import OpenAPI
import YAMLTree

/// Plans the groups of a document's operations, and names the groups and their calls.
struct GroupPlanner {
    let types: TypePlanner
    let credentials: CredentialPlanner
    let errors: ErrorPlanner

    private var document: Document { types.context.document }
    private var ledger: NameLedger { types.context.ledger }

    /// Returns the groups, in the order in which the document first uses them.
    func groups() -> [GroupDraft] {
        let groups = types.context.groups
        var scope = NameScope(reserved: ReservedNames.members.union(["session"]), suffix: "Group")
        let names = scope.claimAll(groups.map(preference), ledger)
        let typeNames = types.names.claimGroups(groups)
        return groups.indices.map { draft(of: groups[$0], names[$0], typeNames[$0]) }
    }

    private func preference(_ group: OperationGroup) -> NamePreference {
        NamePreference(
            key: APIKey(.group, group.source), location: group.location, spelling: group.title, names: [group.name],
            isPinned: group.isPinned)
    }

    private func draft(of group: OperationGroup, _ name: GivenName, _ type: GivenType) -> GroupDraft {
        let operations = group.operations
        var scope = NameScope(reserved: ReservedNames.members.union(["session"]), suffix: "Call")
        scope.keep(ledger.keptNames(ofCalls: operations.map(SpecPointers.key)))
        let namer = CallNamer(group: Words(group.title).list, operations: operations)
        let names = namer.preferences().map { scope.claim($0, ledger) }
        let typeScope = types.names.scope(of: type)
        var calls: [CallDraft] = []
        for (operation, name) in zip(operations, names) {
            let planner = CallPlanner(
                operation: operation, given: name, types: types, scope: typeScope, credentials: credentials,
                errors: errors)
            let plans = planner.plans { scope.claim($0, ledger) }
            calls += plans.map { CallDraft(plan: $0, operation: operation) }
        }
        Self.nameForStubs(&calls)
        let tag = group.tag
        let plan = GroupPlan(
            origin: name.origin, name: name.name, typeOrigin: type.origin, typeName: type.name,
            documentation: Documentation(summary: tag?.summary ?? tag?.description, details: tag.flatMap(details)),
            calls: [], types: [])
        return GroupDraft(plan: plan, calls: calls, scope: typeScope)
    }

    /// Makes the names in stubs unique. A call keeps its own name; a call with the name of another call gets a number.
    private static func nameForStubs(_ calls: inout [CallDraft]) {
        var scope = NameScope(reserved: ReservedNames.members)
        let named = scope.claimAll(calls.map { (source: $0.plan.name, name: $0.plan.stubName) })
        for (index, name) in zip(calls.indices, named) { calls[index].plan.stubName = name }
    }

    private func details(_ tag: Tag) -> String? {
        tag.summary == nil ? nil : tag.description
    }
}
