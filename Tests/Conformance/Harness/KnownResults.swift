import Foundation

/// The scenarios of a folder that are known not to pass, each with its versions. A run has to agree with the list in both
/// directions, so that no other scenario is skipped unnoticed, and no passing one stays in the list.
struct KnownResults {
    /// `failed Scenario get /path: 3.0.0 3.1.0`
    let lines: [String]

    init(_ report: Report) {
        var versions: [String: Set<String>] = [:]
        for (suiteCase, verdict) in report.results {
            let word: String
            switch verdict {
            case .passed: continue
            case .failed: word = "failed"
            case .skipped: word = "skipped"
            }
            let scenario = suiteCase.scenario
            let version = String(suiteCase.document.prefix { $0 != "/" })
            versions["\(word) \(scenario.scenario) \(scenario.method) \(scenario.uri)", default: []].insert(version)
        }
        lines = versions.map { "\($0): \($1.sorted().joined(separator: " "))" }.sorted()
    }

    /// Reads the lines of a file without its comments.
    init(at path: String) throws {
        let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
        lines = text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }

    /// The differences of a run from the known results.
    func differences(from known: KnownResults) -> [String] {
        let (now, before) = (Set(lines), Set(known.lines))
        return now.subtracting(before).sorted().map { "+ \($0)" } + before.subtracting(now).sorted().map { "- \($0)" }
    }
}
