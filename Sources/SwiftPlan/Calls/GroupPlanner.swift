import Diagnostics
import OpenAPI

/// Sorts the operations of a document into groups, and names both.
struct GroupPlanner {
    let document: Document
    let types: TypePlanner
    let credentials: CredentialPlanner
    let errors: ErrorPlanner
    let diagnostics: DiagnosticCollector

    /// In the order in which the document first uses them. Titles that make the same name (`Chat` and `chat`) are one.
    func groups() -> [GroupPlan] {
        var order: [(title: String, name: String)] = []
        var members: [String: [Operation]] = [:]
        for operation in document.operations {
            let title = title(of: operation)
            let name = SwiftName.lowerCamel(title, empty: "api")
            if members[name] == nil {
                order.append((title, name))
            }
            members[name, default: []].append(operation)
        }
        var scope = NameScope(reserved: ReservedNames.members.union(["session"]), suffix: "Group")
        let names = scope.claimAll(order.map { ($0.title, $0.name) })
        var typeScope = NameScope(ignoresCase: true)
        return zip(order, names).map { wish, name in
            let typeName = typeScope.claim(SwiftName.upperCamel(wish.title, empty: "API")) + "Calls"
            return group(wish.title, name: name, TypeName([typeName]), operations: members[wish.name] ?? [])
        }
    }

    private func title(of operation: Operation) -> String {
        if let name = operation.extensions.swiftGroup { return name }
        if let tag = operation.tags.first {
            return document.tags.first { $0.name == tag }?.swiftName ?? tag
        }
        if let namespace = operation.operationID.flatMap(CallNamer.namespace) { return namespace }
        let segments = operation.path.split(separator: "/").filter { !$0.contains("{") && !Self.isVersion($0) }
        return segments.first.map(String.init) ?? "root"
    }

    /// `v2`, `v1.1`, `2024-01`: a segment that every path has.
    static func isVersion(_ segment: Substring) -> Bool {
        let digits = segment.first == "v" ? segment.dropFirst() : segment
        return digits.first?.isNumber == true && digits.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" }
    }

    private func group(
        _ title: String, name: String, _ typeName: TypeName, operations: [Operation]
    ) -> GroupPlan {
        let words = Words(title).list
        var scope = NameScope(reserved: ReservedNames.members.union(["session"]), suffix: "Call")
        let names = operations.map { scope.claim(firstOf: CallNamer.wishes(of: $0, group: words)) }
        var nested = NestedTypes(parent: typeName, client: types.client)
        var calls: [CallPlan] = []
        for (operation, name) in zip(operations, names) {
            let planner = CallPlanner(
                operation: operation, name: name, types: types, credentials: credentials, errors: errors)
            calls += planner.plans(&nested) { scope.claim($0) }
        }
        let tag = document.tags.first { $0.name == title || $0.swiftName == title }
        return GroupPlan(
            name: name, typeName: typeName,
            documentation: Documentation(summary: tag?.summary ?? tag?.description, details: tag.flatMap(details)),
            calls: calls, types: nested.types)
    }

    private func details(_ tag: Tag) -> String? {
        tag.summary == nil ? nil : tag.description
    }
}
