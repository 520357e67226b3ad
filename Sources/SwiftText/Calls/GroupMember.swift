import SwiftPlan

/// A call of a group, with the group's types that the call is the first to use.
struct GroupMember {
    let call: CallPlan
    var types: [TypePlan] = []
    /// The number of lines of the call and its types, with a blank line.
    var length = 0
    /// The number of lines of the call without its types, with a blank line.
    var callLength = 0

    /// Returns the calls of a group, and assigns each type of the group to one call.
    static func all(of group: GroupPlan) -> [GroupMember] {
        let types = Dictionary(group.types.map { ($0.name, $0) }) { first, _ in first }
        var owners: [TypeName: Int] = [:]
        for (index, call) in group.calls.enumerated() {
            var pending = call.names
            while let name = pending.popLast() {
                // A nested type is in the file of its outer type.
                guard let type = types[TypeName(Array(name.path.prefix(2)))], owners[type.name] == nil else { continue }
                owners[type.name] = index
                pending += type.withNested.flatMap(\.shape.names)
            }
        }
        var members = group.calls.map { GroupMember(call: $0) }
        for type in group.types where !members.isEmpty {
            // A type that no call uses goes to the first call.
            members[owners[type.name] ?? 0].types.append(type)
        }
        return members
    }
}

extension CallPlan {
    /// The types in the signature, except an enum of responses by status.
    var types: [TypeUse] {
        parameters.map(\.type) + [body?.type, result.type, paging?.item].compactMap { $0 }
    }

    fileprivate var names: [TypeName] {
        result.names + types.flatMap(\.names)
    }
}

extension TypePlan.Shape {
    fileprivate var names: [TypeName] {
        let ofResponses: [TypeName] = if case .responses(let plan) = self { plan.cases.flatMap(\.result.names) } else { [] }
        return ofResponses + uses.flatMap(\.names)
    }
}
