import SwiftPlan

extension ClientPrinter {
    /// The text of each top-level type of a schema that this client declares, with its nested types and their coding.
    public var schemas: [(name: String, text: String)] {
        let types = TypeFile(plan: whole)
        return whole.ownTypes.map { type in ("\(type.name)", types.texts(type).map(\.text).joined()) }
    }

    /// The text of each function that creates a call, with the types of the group that it is the first to use.
    public var operations: [(name: String, text: String)] {
        let groups = GroupFile(plan: whole, errors: ErrorStatuses(whole))
        return whole.groups.flatMap { group in
            GroupMember.all(of: group).map { ("\(group.name).\($0.call.name)", groups.text(of: $0)) }
        }
    }

    /// The plan with the layout `single`, which does not divide long types and groups.
    private var whole: ClientPlan {
        var whole = plan
        whole.options.layout = .single
        return whole
    }
}
