import Diagnostics
import OpenAPI
import YAMLTree

/// Sorts the operations of a document into groups, and names both.
struct GroupPlanner {
    let types: TypePlanner
    let credentials: CredentialPlanner
    let errors: ErrorPlanner

    private var document: Document { types.context.document }
    private var ledger: NameLedger { types.context.ledger }

    /// In the order in which the document first uses them. Titles that make the same name (`Chat` and `chat`) are one.
    func groups() -> [GroupDraft] {
        var order: [GroupTitle] = []
        var members: [String: [Operation]] = [:]
        let tags = tags()
        for operation in document.operations {
            let title = title(of: operation, tags)
            if members[title.name] == nil {
                order.append(title)
            }
            members[title.name, default: []].append(operation)
        }
        var scope = NameScope(reserved: ReservedNames.members.union(["session"]), suffix: "Group")
        let names = scope.claimAll(order.map(wish), ledger)
        var typeScope = NameScope(ignoresCase: true)
        let typeNames = typeScope.claimAll(order.map(typeWish), ledger)
        return order.indices.map { index in
            let typeName = TypeName([typeNames[index].name])
            return group(
                order[index], names[index], GivenType(name: typeName, origin: typeNames[index].origin),
                operations: members[order[index].name] ?? [])
        }
    }

    /// By what the document calls them, and by what the client does.
    private func tags() -> [String: Tag] {
        let bySwiftName = document.tags.compactMap { tag in tag.swiftName.map { ($0, tag) } }
        return Dictionary(document.tags.map { ($0.name, $0) } + bySwiftName) { first, _ in first }
    }

    private struct GroupTitle {
        /// What the group is known by.
        let source: String
        let text: String
        let tag: Tag?
        let location: SourceLocation
        let name: String

        init(source: String, text: String, tag: Tag?, location: SourceLocation) {
            self.source = source
            self.text = text
            self.tag = tag
            self.location = location
            name = SwiftName.lowerCamel(text, empty: "api")
        }
    }

    private func wish(_ title: GroupTitle) -> NameWish {
        NameWish(
            key: APIKey(.group, title.source), location: title.location, spelling: title.text, names: [title.name],
            isPinned: title.text != title.source)
    }

    private func typeWish(_ title: GroupTitle) -> NameWish {
        NameWish(
            key: APIKey(.type, title.source), location: title.location, spelling: "",
            names: [SwiftName.upperCamel(title.text, empty: "API") + "Calls"], isPinned: title.text != title.source)
    }

    private func title(of operation: Operation, _ tags: [String: Tag]) -> GroupTitle {
        guard operation.extensions.swiftGroup == nil, let name = operation.tags.first else {
            let title = title(ofUntagged: operation)
            return GroupTitle(source: title, text: title, tag: tags[title], location: operation.location)
        }
        let tag = tags[name]
        return GroupTitle(
            source: name, text: tag?.swiftName ?? name, tag: tag, location: tag?.location ?? operation.location)
    }

    private func title(ofUntagged operation: Operation) -> String {
        if let name = operation.extensions.swiftGroup { return name }
        if let namespace = operation.operationID.flatMap(OperationID.namespace) { return namespace }
        let segments = operation.path.split(separator: "/").filter { !$0.contains("{") && !Self.isVersion($0) }
        return segments.first.map(String.init) ?? "root"
    }

    /// `v2`, `v1.1`, `2024-01`: a segment that every path has.
    static func isVersion(_ segment: Substring) -> Bool {
        let digits = segment.first == "v" ? segment.dropFirst() : segment
        return digits.first?.isNumber == true && digits.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" }
    }

    private func group(
        _ title: GroupTitle, _ name: GivenName, _ type: GivenType, operations: [Operation]
    ) -> GroupDraft {
        var scope = NameScope(reserved: ReservedNames.members.union(["session"]), suffix: "Call")
        scope.keep(ledger.keptNames(ofCalls: operations.map(SpecPlaces.key)))
        let namer = CallNamer(group: Words(title.text).list, operations: operations)
        let names = operations.map { scope.claim(namer.wish(of: $0), ledger) }
        let typeScope = types.names.scope(of: type)
        var calls: [CallDraft] = []
        for (operation, name) in zip(operations, names) {
            let planner = CallPlanner(
                operation: operation, given: name, types: types, scope: typeScope, credentials: credentials,
                errors: errors)
            let plans = planner.plans { scope.claim($0, ledger) }
            calls += plans.map { CallDraft(plan: $0, operation: operation) }
        }
        let tag = title.tag
        let plan = GroupPlan(
            origin: name.origin, name: name.name, typeOrigin: type.origin, typeName: type.name,
            documentation: Documentation(summary: tag?.summary ?? tag?.description, details: tag.flatMap(details)),
            calls: [], types: [])
        return GroupDraft(plan: plan, calls: calls, scope: typeScope)
    }

    private func details(_ tag: Tag) -> String? {
        tag.summary == nil ? nil : tag.description
    }
}
