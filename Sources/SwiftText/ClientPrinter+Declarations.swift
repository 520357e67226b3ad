import SwiftPlan

extension ClientPrinter {
    /// The declarations of each named schema, with all its nested types.
    public var schemas: [(name: String, text: String)] {
        let types = TypeFile(plan: whole)
        return whole.ownTypes.map { type in ("\(type.name)", types.texts(type).map(\.text).joined()) }
    }

    /// The declarations of each function that makes a call, with the types that only it needs.
    public var operations: [(name: String, text: String)] {
        let groups = GroupFile(plan: whole, errors: ErrorStatuses(whole))
        return whole.groups.flatMap { group in
            GroupMember.all(of: group).map { ("\(group.name).\($0.call.name)", groups.text(of: $0)) }
        }
    }

    /// The plan with a layout that keeps types together.
    private var whole: ClientPlan {
        var whole = plan
        whole.options.layout = .single
        return whole
    }
}
