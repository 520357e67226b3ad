import AttackSupport

/// Attacks every position with every attack. One document attacks many positions if they do not affect each other.
final class Run {
    private let spec: SpecNode
    private let files = FileMemory()
    private let attacks = Attack.all
    private(set) var faults: [String] = []
    private var targets: [Target] = []
    /// The positions that the client shows with the current options, and the positions that it does not show even if they
    /// are attacked alone.
    private var (shown, hidden): (Set<Position>, Set<Position>) = ([], [])
    private var (cases, printed, refused, documents) = (0, 0, 0, 0)

    /// The greatest number of faults, because more would only repeat them.
    private static let mostFaults = 20

    init(_ spec: SpecNode) {
        self.spec = spec
    }

    func attack() {
        for settings in Settings.all { faults += Trial(Reading(spec, [:], settings), files).faults }
        targets = Prober(spec: spec, settings: .standard).targets()
        for settings in Settings.all {
            (shown, hidden) = ([], [])
            attack(targets.filter(\.isFree), settings)
        }
        for group in groups() { attack(group, .standard) }
    }

    /// Attacks all targets in one document for each attack. A target has a different attack in each document.
    private func attack(_ targets: [Target], _ settings: Settings) {
        for shift in attacks.indices where faults.count < Self.mostFaults {
            let cases = targets.enumerated().map { Case(target: $1, attack: attacks[($0 + shift) % attacks.count]) }
            self.cases += cases.count
            attack(cases, settings)
        }
    }

    /// The targets that are not free, in groups whose targets do not affect each other.
    private func groups() -> [[Target]] {
        var groups: [[Target]] = []
        for target in targets where !target.isFree {
            if let index = groups.firstIndex(where: { !$0.contains { $0.isNear(target) } }) {
                groups[index].append(target)
            } else {
                groups.append([target])
            }
        }
        return groups
    }

    private func attack(_ cases: [Case], _ settings: Settings) {
        guard !cases.isEmpty, faults.count < Self.mostFaults else { return }
        let trial = trial(cases, settings)
        if !trial.faults.isEmpty { return blame(cases, trial, settings) }
        if trial.isRefused, cases.count > 1 { return halves(of: cases).forEach { attack($0, settings) } }
        count(cases, trial)
        let missing = missing(of: cases, in: trial)
        guard cases.count > 1 else {
            return hidden.formUnion(missing.map(\.target.position).filter { !shown.contains($0) })
        }
        if missing.count < cases.count {
            attack(missing, settings)
        } else {
            halves(of: missing).forEach { attack($0, settings) }
        }
    }

    /// The cases that the client should show but does not, perhaps because another attack removes them.
    private func missing(of cases: [Case], in trial: Trial) -> [Case] {
        cases.enumerated().filter { index, one in
            let number = Self.number(index)
            if trial.printed.contains(number) { shown.insert(one.target.position) }
            return one.target.isPrinted && !hidden.contains(one.target.position) && !trial.printed.contains(number)
                && !trial.refused.contains(number)
        }.map(\.element)
    }

    private func count(_ cases: [Case], _ trial: Trial) {
        printed += trial.printed.count
        refused += trial.refused.subtracting(trial.printed).count
    }

    /// Records the fault of the single case that causes it, or of all cases together.
    private func blame(_ cases: [Case], _ trial: Trial, _ settings: Settings) {
        let before = faults.count
        if cases.count > 1 { halves(of: cases).forEach { attack($0, settings) } }
        guard faults.count == before else { return }
        let names = cases.count == 1 ? cases[0].description : "\(cases.count) attacks together"
        faults.append("\(names) (\(settings.name)): \(trial.faults.prefix(3).joined(separator: "; "))")
    }

    private func halves(of cases: [Case]) -> [[Case]] {
        [Array(cases.prefix(cases.count / 2)), Array(cases.dropFirst(cases.count / 2))]
    }

    private func trial(_ cases: [Case], _ settings: Settings) -> Trial {
        documents += 1
        let texts = cases.enumerated().map { index, one in
            (
                one.target.position,
                AttackedText(one.attack, number: Self.number(index), isAppended: one.target.isAppended)
            )
        }
        return Trial(Reading(spec, Dictionary(texts) { first, _ in first }, settings), files)
    }

    private static func number(_ index: Int) -> Int { AttackedText.numbers.lowerBound + index }

    /// A line for each fault, and a summary.
    var report: String {
        let line = """
            \(targets.count) positions (\(targets.count(where: \.isPrinted)) that clients show, \
            \(targets.count(where: \.isFree)) for any text, with \(Settings.all.count) sets of options) × \(attacks.count) attacks: \
            \(cases) cases in \(documents) documents; \(printed) are texts or names in the client, \(refused) are refused \
            where they stand, \(cases - printed - refused) leave no trace
            """
        return (faults + [line]).joined(separator: "\n")
    }
}
