import SwiftPlan

extension ClientPrinter {
    /// The declarations of each named schema and of each function that makes a call, with the types that only it needs.
    public var declarations: (schemas: [(name: String, text: String)], operations: [(name: String, text: String)]) {
        var whole = plan
        // The layout keeps types together, so that a schema is counted with all its nested types.
        whole.options.layout = .single
        let types = TypeFile(plan: whole)
        let groups = GroupFile(plan: whole, errors: ErrorStatuses(whole))
        let schemas = whole.types.map { type in ("\(type.name)", types.texts(type).map(\.text).joined()) }
        let operations = whole.groups.flatMap { group in
            GroupMember.all(of: group).map { ("\(group.name).\($0.call.name)", groups.text(of: $0)) }
        }
        return (schemas, operations)
    }
}
