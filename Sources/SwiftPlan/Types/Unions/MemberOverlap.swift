/// Finds out whether a value may be several members of a union at once, each of which knows something of it that the
/// others do not.
struct MemberOverlap {
    let isPossible: Bool

    /// Of more members, each pair is not looked at.
    private static let mostMembers = 64

    init(_ shapes: [UnionPlan.MemberShape]) {
        let objects = shapes.compactMap(Outline.init)
        guard objects.count <= Self.mostMembers else {
            isPossible = true
            return
        }
        isPossible = objects.indices.contains { first in
            objects[(first + 1)...].contains { objects[first].overlaps($0) }
        }
    }

    private struct Outline {
        let known: Set<String>
        let constants: [String: Set<EnumPlan.Value>]

        init?(_ shape: UnionPlan.MemberShape) {
            guard case .object(_, let known, let constants, false) = shape else { return nil }
            self.known = Set(known)
            self.constants = Dictionary(constants.map { ($0.property, Set($0.values)) }) { first, _ in first }
        }

        func overlaps(_ other: Outline) -> Bool {
            guard !known.isSubset(of: other.known), !other.known.isSubset(of: known) else { return false }
            return constants.allSatisfy { property, values in
                other.constants[property].map { !$0.isDisjoint(with: values) } ?? true
            }
        }
    }
}
