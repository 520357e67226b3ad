import Diagnostics
import OpenAPI

/// Sorts the operations of a document into groups, and names both.
struct GroupPlanner {
    let document: Document
    let types: TypePlanner
    let credentials: CredentialPlanner
    let errors: ErrorPlanner
    let diagnostics: DiagnosticCollector

    /// In the order in which the document first uses them.
    func groups() -> [GroupPlan] {
        var order: [String] = []
        var members: [String: [Operation]] = [:]
        for operation in document.operations {
            let name = groupName(of: operation)
            if members[name] == nil {
                order.append(name)
            }
            members[name, default: []].append(operation)
        }
        var scope = NameScope(reserved: ReservedNames.members.union(["session"]), suffix: "Group")
        let names = scope.claimAll(order.map { ($0, SwiftName.lowerCamel($0, empty: "api")) })
        var typeScope = NameScope(ignoresCase: true)
        return zip(order, names).map { title, name in
            let typeName = typeScope.claim(SwiftName.upperCamel(title, empty: "API")) + "Calls"
            return group(title, name: name, TypeName([typeName]), operations: members[title] ?? [])
        }
    }

    private func groupName(of operation: Operation) -> String {
        if let name = operation.extensions.swiftGroup { return name }
        if let tag = operation.tags.first {
            return document.tags.first { $0.name == tag }?.swiftName ?? tag
        }
        let segments = operation.path.split(separator: "/").filter { !$0.contains("{") && !Self.isVersion($0) }
        return segments.first.map(String.init) ?? "root"
    }

    /// `v2`, `v1.1`, `2024-01`: a segment that every path has.
    fileprivate static func isVersion(_ segment: Substring) -> Bool {
        let digits = segment.first == "v" ? segment.dropFirst() : segment
        return digits.first?.isNumber == true && digits.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" }
    }

    private func group(
        _ title: String, name: String, _ typeName: TypeName, operations: [Operation]
    ) -> GroupPlan {
        let words = Words(title).list
        var scope = NameScope(reserved: ReservedNames.members.union(["session"]), suffix: "Call")
        let names = scope.claimAll(operations.map { ("", CallNamer.name(of: $0, group: words)) })
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

/// Chooses the names of operations.
enum CallNamer {
    static func name(of operation: Operation, group: [String]) -> String {
        if let name = operation.extensions.swiftName { return name }
        guard let id = operation.operationID else { return lowerCamel(without(group, pathWords(operation))) }
        return lowerCamel(without(group, Words(id).list))
    }

    /// `GET /v2/pets/{id}/toys` → `get pets toys by id`.
    private static func pathWords(_ operation: Operation) -> [String] {
        var words = [operation.method.lowercased()]
        var parameters: [String] = []
        for segment in operation.path.split(separator: "/") {
            if segment.contains("{") {
                parameters += Words(String(segment)).list
            } else if !GroupPlanner.isVersion(segment) {
                words += Words(String(segment)).list
            }
        }
        return parameters.isEmpty ? words : words + ["by"] + parameters
    }

    /// Drops the group's own words, in the plural or the singular, unless they are all there is.
    private static func without(_ group: [String], _ words: [String]) -> [String] {
        guard let last = group.last, words.count > group.count else { return words }
        let forms = [group, group.dropLast() + [SwiftName.singular(last) ?? last], group.dropLast() + [last + "s"]]
        for form in forms {
            for start in 0...(words.count - form.count) where Array(words[start..<start + form.count]) == form {
                return Array(words[..<start] + words[(start + form.count)...])
            }
        }
        return words
    }

    private static func lowerCamel(_ words: [String]) -> String {
        SwiftName.lowerCamel(words.joined(separator: "_"))
    }
}
