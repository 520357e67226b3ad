/// Decides whether a union's value may fit several members at once, of which each knows a key that the others do not.
struct MemberOverlap {
    let isPossible: Bool

    /// The largest number of members that are compared in pairs. More members count as an overlap.
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
        let fields: [String: Outline]

        init?(_ shape: UnionPlan.MemberShape) {
            guard case .object(let object) = shape, !object.isOpen else { return nil }
            known = Set(object.known)
            constants = Dictionary(object.constants.map { ($0.property, Set($0.values)) }) { first, _ in first }
            fields = Dictionary(object.fields.compactMap { field in Outline(field.shape).map { (field.name, $0) } }) {
                first, _ in first
            }
        }

        /// Returns true if a value can fit both, and each knows a part of it that the other does not.
        func overlaps(_ other: Outline) -> Bool {
            isCompatible(with: other) && knowsMore(than: other) && other.knowsMore(than: self)
        }

        private func isCompatible(with other: Outline) -> Bool {
            constants.allSatisfy { property, values in
                other.constants[property].map { !$0.isDisjoint(with: values) } ?? true
            }
        }

        private func knowsMore(than other: Outline) -> Bool {
            !known.isSubset(of: other.known)
                || fields.contains { name, field in other.fields[name].map(field.knowsMore) ?? false }
        }
    }
}
