import Generator
import SwiftPlan
import SwiftText

/// The check of the client of one document with attacks.
struct Trial {
    /// The numbers of the attacks that the client contains.
    private(set) var printed: Set<Int> = []
    /// The numbers of the attacks at the places of errors.
    private(set) var refused: Set<Int> = []
    /// True if the whole document is refused.
    private(set) var isRefused = false
    private(set) var faults: [String] = []
    init(_ reading: Reading, _ files: FileMemory) {
        refused = reading.refused
        guard let planned = reading.planned else {
            isRefused = true
            if !reading.hasLocatedError { faults.append("the document is refused at no place") }
            return
        }
        check(planned, files)
    }

    private mutating func check(_ planned: PlannedClient, _ files: FileMemory) {
        let own = planned.files(label: "spec.json", version: nil)
        // Most attacks on the grammar only remove a part of the client, so all its files are already checked.
        if own.allSatisfy(files.isChecked) { return }
        let clean = TextCleaner()
        let harmless = planned.plan.harmless(clean)
        let strings = PlanStrings(planned.plan)
        faults += PlanStrings(harmless).all.filter { !clean.made.contains($0) && !Self.isPlain($0) }.map {
            "the plan has \($0.debugDescription) where it has a name, or a text that this test does not know"
        }
        let others = ClientPrinter(harmless, spec: "spec.json").files()
        if own.map(\.path) != others.map(\.path) { faults.append("the client has files that the plan does not have") }
        let names = strings.identifiers
        var declarations: [String] = []
        for (file, other) in zip(own, others) {
            printed.formUnion(file.contents.markerNumbers)
            let check = FileCheck(file, other: other.contents, names: names, files)
            faults += check.faults
            declarations += check.declarations
        }
        faults += PlanDeclarations(planned.plan).missing(in: declarations).map {
            "the plan has \($0), and no file declares it"
        }
        if faults.isEmpty { own.forEach(files.setChecked) }
    }

    /// True for a name, and for a harmless text without an attack.
    private static func isPlain(_ text: String) -> Bool {
        if PlanStrings.isIdentifier(text) { return true }
        return !text.hasMarker && text.unicodeScalars.allSatisfy(TextCleaner.isSafe)
    }
}
