import ConformanceDriver

/// The result of each case, and the table of all results.
struct Report {
    enum Verdict {
        case passed
        case failed([String])
        case skipped(String)
    }

    let results: [(suiteCase: Suite.Case, verdict: Verdict)]

    init(_ suite: Suite, _ records: [Record], _ compileErrors: CompileErrors) {
        let byID = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
        var broken: [String: String] = [:]
        for client in suite.clients {
            for call in client.calls {
                broken[call.id] = compileErrors.message(client, call.id)
            }
        }
        results = suite.cases.map { suiteCase in
            let message = suiteCase.exchange.flatMap { broken[$0] }
            return (suiteCase, message.map { .failed(["it does not compile: \($0)"]) } ?? Self.verdict(suiteCase, byID))
        }
    }

    private static func verdict(_ suiteCase: Suite.Case, _ records: [String: Record]) -> Verdict {
        switch suiteCase.preparation {
        case .inexpressible(let reason): return .skipped(reason)
        case .impossible(let reason): return .failed([reason])
        case .call(let source):
            guard let record = suiteCase.exchange.flatMap({ records[$0] }) else {
                return .failed(["it was not called"])
            }
            let problems = Comparison(
                scenario: suiteCase.scenario, record: record, documentsFailure: source.documentsFailure
            ).problems
            return problems.isEmpty ? .passed : .failed(problems)
        }
    }

    struct Count: Equatable {
        var passed = 0
        var failed = 0
        var skipped = 0

        mutating func add(_ verdict: Verdict) {
            switch verdict {
            case .passed: passed += 1
            case .failed: failed += 1
            case .skipped: skipped += 1
            }
        }

        var text: String { "\(passed) passed, \(failed) failed, \(skipped) skipped" }
    }

    var total: Count {
        results.reduce(into: Count()) { $0.add($1.verdict) }
    }

    /// Each document with its counts, and below it the scenarios that did not pass.
    var lines: [String] {
        var documents: [String] = []
        var counts: [String: Count] = [:]
        var details: [String: [String]] = [:]
        for (suiteCase, verdict) in results {
            let document = suiteCase.document
            if counts[document] == nil { documents.append(document) }
            counts[document, default: Count()].add(verdict)
            let name = "\(suiteCase.scenario.scenario) (\(suiteCase.scenario.method) \(suiteCase.scenario.uri))"
            switch verdict {
            case .passed: break
            case .failed(let problems):
                details[document, default: []].append("  failed: \(name): \(problems.joined(separator: "; "))")
            case .skipped(let reason):
                details[document, default: []].append("  skipped: \(name): \(reason)")
            }
        }
        return documents.flatMap { ["\($0): \(counts[$0]?.text ?? "")"] + (details[$0] ?? []) }
    }
}
