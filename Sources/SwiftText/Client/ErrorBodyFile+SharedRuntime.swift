import SwiftPlan

// The error bodies of a client with a shared runtime. That runtime cannot refer to types of a client.
extension ErrorBodyFile {
    func withSharedRuntime(to printer: inout SwiftPrinter) {
        let spelling = Spelling(client: plan.name, isOutside: true)
        let access = plan.options.access.modifier
        let name = spelling.runtime("ErrorBody")
        printer.block("nonisolated extension \(name): \(spelling.runtime("DocumentedBody"))") { printer in
            DocComment("The body of an error that this API documents; `nil` for any other failure.").print(to: &printer)
            printer.block("\(access)init?(_ failure: \(spelling.runtime("Failure")))") { printer in
                printer.line("guard case .documented(let body as Self) = failure.reason else { return nil }")
                printer.line("self = body")
            }
            printer.line()
            printer.block(
                "\(access)static func problem(of body: Self) -> \(spelling.runtime("DecodingProblem"))?"
            ) { printer in
                printer.line("if case .\(ErrorCasePlan.unreadableName)(let problem) = body { problem } else { nil }")
            }
        }
        printer.line()
        printer.block("nonisolated extension \(name)") { printer in
            printer.block("enum Decoders") { printer in
                for error in plan.errors {
                    let value = error.body.decoding(of: "$0").map { "\(name).\(error.name)(\($0))" }
                    let closure = value ?? "_ in \(name).\(error.name)"
                    let type = spelling.runtime("ErrorDecoder")
                    printer.line("static var \(identifier(error.name)): \(type) { .init { \(closure) } }")
                }
            }
            guard !statuses.common.isEmpty else { return }
            printer.line()
            DocComment("The error statuses that most calls document.").print(to: &printer)
            printer.block("enum Statuses") { printer in
                printer.filled(
                    "static let common: \(spelling.runtime("ErrorResponses")) = [",
                    ErrorStatuses.items(statuses.common, of: "Decoders"), "]")
            }
        }
    }
}
