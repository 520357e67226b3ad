import AttackSupport

/// A position, and how it is attacked.
struct Target {
    let position: Position
    let place: String
    /// The place of what it is part of.
    let parent: String
    /// Any text can stand there, and the plan has the same shape with it.
    let isFree: Bool
    /// Where the position has a grammar of its own, attacks stand behind what the spec has there.
    let isAppended: Bool
    /// A text there stands somewhere in the client.
    let isPrinted: Bool

    /// True if an attack on one may take away the other.
    func isNear(_ other: Target) -> Bool {
        parent == other.parent || parent.hasPrefix(other.parent + "/") || other.parent.hasPrefix(parent + "/")
    }
}

/// One attack on one target.
struct Case {
    let target: Target
    let attack: Attack

    var description: String { "\(attack) at \(target.place)" }
}
