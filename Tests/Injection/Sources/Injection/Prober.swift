import AttackSupport
import Generator
import SwiftPlan

/// Finds out which texts each position accepts, with a plain text instead of an attack.
struct Prober {
    let spec: SpecNode
    let settings: Settings

    func targets() -> [Target] {
        let shape = Outcome(Reading(spec, [:], settings))
        return spec.positions.compactMap { position, text in
            let replaced = probe(position, isAppended: false)
            if replaced.isFixed { return nil }
            let isFree = replaced.isLike(shape)
            let outcome = isFree ? replaced : probe(position, isAppended: true)
            return Target(
                position: position, pointer: text.pointer, parent: text.parent, isFree: outcome.isLike(shape),
                isAppended: !isFree, isPrinted: outcome.isPrinted)
        }
    }

    private func probe(_ position: Position, isAppended: Bool) -> Outcome {
        let text = AttackedText(Attack.none, number: AttackedText.numbers.lowerBound, isAppended: isAppended)
        return Outcome(Reading(spec, [position: text], settings))
    }
}

/// The result of a reading with one text.
private struct Outcome {
    /// The size of the plan, which is equal for documents of the same shape.
    private var shape = 0
    private let isRefused: Bool
    /// True if the text must be a word of OpenAPI.
    let isFixed: Bool
    private(set) var isPrinted = false

    init(_ reading: Reading) {
        isRefused = !reading.refused.isEmpty
        isFixed = !reading.unknownKeys.isEmpty
        guard let plan = reading.planned?.plan else { return }
        let clean = TextCleaner()
        shape = PlanStrings(plan).count
        isPrinted = !clean.made.isEmpty || PlanStrings(plan.harmless(clean)).all.contains(where: \.hasMarker)
    }

    func isLike(_ other: Outcome) -> Bool { shape == other.shape && !isRefused }
}
