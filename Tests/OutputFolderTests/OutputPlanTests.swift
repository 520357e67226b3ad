import Testing

@testable import OutputFolder

/// Checks plans for files whose names differ only in case. The tests state the found files, because disks differ.
@Suite struct OutputPlanTests {
    private let identity = DirectoryEntry.Identity(device: 1, number: 2)

    @Test func `a file whose name only changes its case is written again`() throws {
        let file = OutputFile(path: "pet.swift", contents: "a")
        let manifest = Manifest(description: .sample, files: .named(["Pet.swift": "a"]))
        let plan = try plan(
            for: [file], manifest: manifest,
            states: [
                "pet.swift": PathState(kind: .same, identity: identity),
                "Pet.swift": PathState(kind: .other(hash: contentHash("a".utf8)), identity: identity),
            ])
        #expect(plan.removals.map(\.path) == ["Pet.swift"])
        #expect(plan.writes.map(\.file) == [file])
        #expect(plan.unchanged.isEmpty)
    }

    @Test func `an edited file whose name only changes its case is still an edit`() {
        let manifest = Manifest(description: .sample, files: .named(["Pet.swift": "a"]))
        let states = [
            "pet.swift": PathState(kind: .other(hash: "0"), identity: identity),
            "Pet.swift": PathState(kind: .other(hash: "0"), identity: identity),
        ]
        #expect(throws: OutputError.wouldOverwrite(folder: "out", edited: ["Pet.swift"], foreign: [])) {
            try plan(for: .named(["pet.swift": "a"]), manifest: manifest, states: states)
        }
    }

    @Test func `a foreign file that differs only in case is in the way`() {
        let states = ["pet.swift": PathState(kind: .other(hash: "0"), identity: identity)]
        #expect(throws: OutputError.wouldOverwrite(folder: "out", edited: [], foreign: ["pet.swift"])) {
            try plan(for: .named(["pet.swift": "a"]), manifest: nil, states: states)
        }
    }

    @Test func `two names that differ only in case are two files on a case-sensitive disk`() throws {
        let manifest = Manifest(description: .sample, files: .named(["Pet.swift": "a"]))
        let other = DirectoryEntry.Identity(device: 1, number: 3)
        let plan = try plan(
            for: .named(["pet.swift": "a"]), manifest: manifest,
            states: [
                "pet.swift": PathState(kind: .same, identity: other),
                "Pet.swift": PathState(kind: .other(hash: contentHash("a".utf8)), identity: identity),
            ])
        #expect(plan.unchanged == ["pet.swift"])
        #expect(plan.removals.map(\.path) == ["Pet.swift"])
    }

    private func plan(
        for files: [OutputFile], manifest: Manifest?, states: [String: PathState]
    ) throws(OutputError) -> OutputPlan {
        try OutputPlan(files: files, manifest: manifest, states: states, folder: "out", force: false)
    }
}
