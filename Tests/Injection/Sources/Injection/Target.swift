import AttackSupport

/// A position, and the way to attack it.
struct Target {
    let position: Position
    let pointer: String
    /// The pointer of the mapping or list that contains the position.
    let parent: String
    /// True if the plan has the same shape with any text at the position.
    let isFree: Bool
    /// True if attacks follow the text of the spec, because the position has its own grammar.
    let isAppended: Bool
    /// True if the client contains the text of the position.
    let isPrinted: Bool

    /// True if an attack on one target may remove the other.
    func isNear(_ other: Target) -> Bool {
        parent == other.parent || parent.hasPrefix(other.parent + "/") || other.parent.hasPrefix(parent + "/")
    }
}

/// An attack on a target.
struct Case {
    let target: Target
    let attack: Attack

    var description: String { "\(attack) at \(target.pointer)" }
}
