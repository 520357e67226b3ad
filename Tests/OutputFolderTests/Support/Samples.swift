@testable import OutputFolder

extension OutputDescription {
    static let sample = OutputDescription(
        version: "1.2.0", client: "Pets", spec: "specs/pets/openapi.yaml",
        inputs: ["openapi.yaml": "1", "pet.yaml": "2"], options: ["access": "public", "a": "b"],
        records: [Record(name: "api", json: "[0\n,1\n]")])
}

extension [OutputFile] {
    /// Files with these paths and texts, in this order.
    static func named(_ files: KeyValuePairs<String, String>) -> [OutputFile] {
        files.map { OutputFile(path: $0.key, contents: $0.value) }
    }

    static let old = named(["Pets.swift": "old pets\n", "Same.swift": "same\n", "Gone/Gone.swift": "gone\n"])
    static let new = named(["Pets.swift": "new pets\n", "Same.swift": "same\n", "Added/Deep/Added.swift": "added\n"])
}

extension TemporaryFolder {
    /// Writes files in a run without faults.
    @discardableResult
    func write(_ files: [OutputFile], force: Bool = false) throws -> OutputSummary {
        try folder().write(files, description: .sample, force: force)
    }

    func check(_ files: [OutputFile]) throws -> [Drift] {
        try folder().check(files, description: .sample)
    }
}
