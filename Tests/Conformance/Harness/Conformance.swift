import ConformanceDriver
import Foundation
import SwiftPlan

/// `conformance prepare FOLDER WORK` writes the clients of a folder's documents and a call for each of its scenarios;
/// `conformance report FOLDER WORK [KNOWN]` reports the results of these calls and compares them with the known ones.
/// `conformance blame LOG WORK` leaves out the calls that the compiler's messages name, and exits with 1 if they name no
/// new one.
@main
struct Conformance {
    static func main() {
        do {
            let arguments = CommandLine.arguments.dropFirst()
            guard arguments.count >= 3, let command = arguments.first else {
                print("conformance prepare|report FOLDER WORK [KNOWN], or blame LOG WORK")
                exit(64)
            }
            let words = Array(arguments)
            switch command {
            case "prepare": try prepare(Suite(ScenarioFolder(words[1])), in: words[2])
            case "blame": exit(try blame(words[1], in: words[2]) ? 0 : 1)
            default:
                let suite = try Suite(ScenarioFolder(words[1]))
                exit(try report(suite, in: words[2], known: words.dropFirst(3).first) ? 0 : 1)
            }
        } catch {
            print("conformance: \(error)")
            exit(1)
        }
    }

    private static func prepare(_ suite: Suite, in work: String) throws {
        var folder = WorkFolder(path: work)
        let compileErrors = CompileErrors(in: work)
        for client in suite.clients {
            let calls = client.calls.filter { compileErrors.message(client, $0.id) == nil }
            try folder.add(
                client.planned.files, module: client.module,
                calls: CallFile(client: client.planned.plan.name, module: client.module, calls: calls))
        }
        try folder.finish(suite.exchanges)
        print("\(suite.clients.count) clients, \(suite.exchanges.count) calls")
    }

    private static func blame(_ log: String, in work: String) throws -> Bool {
        var compileErrors = CompileErrors(in: work)
        return try compileErrors.add(String(contentsOf: URL(fileURLWithPath: log), encoding: .utf8))
    }

    /// True if all results agree with the list.
    private static func report(_ suite: Suite, in work: String, known path: String?) throws -> Bool {
        let records = try Data(contentsOf: URL(fileURLWithPath: work + "/records.json"))
        let report = Report(suite, try JSONDecoder().decode([Record].self, from: records), CompileErrors(in: work))
        report.lines.forEach { print($0) }
        for (document, reason) in suite.unusable {
            print("\(document): no client: \(reason)")
        }
        var isRight = report.total.failed == 0
        if let path {
            let differences = try KnownResults(report).differences(from: KnownResults(at: path))
            if !differences.isEmpty {
                print("What is known in \(path) differs (+ is new, - is no longer so):")
                differences.forEach { print($0) }
            }
            isRight = differences.isEmpty
        }
        print(report.total.text)
        return isRight && suite.unusable.isEmpty
    }
}
