import Foundation

/// A folder of scenarios and their documents, with a folder for each version.
struct ScenarioFolder {
    let scenarios: [Scenario]
    /// Relative to the folder, sorted: `3.1.0/type/array/openapi.json`.
    let documents: [String]
    let path: String

    struct Unusable: Error, CustomStringConvertible {
        let description: String
    }

    init(_ path: String) throws {
        self.path = path
        let list = URL(fileURLWithPath: path + "/scenarios.json")
        scenarios = try JSONDecoder().decode([Scenario].self, from: Data(contentsOf: list))
        let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        let names = ["openapi.json", "openapi.yaml", "openapi.yml"]
        documents = files.filter { file in names.contains { file.hasSuffix("/" + $0) } }.sorted()
        guard !documents.isEmpty else { throw Unusable(description: "there is no openapi.json or .yaml in \(path)") }
    }
}
