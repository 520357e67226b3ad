import ShownText
import SwiftPlan

/// A printer of the file of the documented example responses, which stubs use.
struct ExamplesFile {
    let plan: ClientPlan

    func text() -> SourcePart {
        var printer = SwiftPrinter()
        printer.block("nonisolated extension \(plan.name)") { printer in
            DocComment("The documented example responses, successes first.").print(to: &printer)
            printer.block("static func examples(of operation: String) -> [DocumentedExample]") { printer in
                if plan.examples.isEmpty {
                    printer.line("[]")
                } else {
                    cases(to: &printer)
                }
            }
        }
        let imports = plan.imports(showsRuntime: false)
        return SourcePart(section: .stubs, name: "Stubs-Examples", imports: imports, text: printer.text)
    }

    private func cases(to printer: inout SwiftPrinter) {
        printer.line("switch operation {")
        for (operation, examples) in byOperation {
            printer.line("case \(literal(operation)):")
            printer.indent { printer in
                printer.line("return [")
                printer.indent { printer in
                    examples.forEach { example($0, to: &printer) }
                }
                printer.line("]")
            }
        }
        printer.line("default:")
        printer.indent { $0.line("return []") }
        printer.line("}")
    }

    /// The examples by operation, in document order. Examples of operations with the same name are merged.
    private var byOperation: [(String, [ExamplePlan])] {
        var places: [String: Int] = [:]
        var groups: [(String, [ExamplePlan])] = []
        for example in plan.examples {
            if let place = places[example.operation] {
                groups[place].1.append(example)
            } else {
                places[example.operation] = groups.count
                groups.append((example.operation, [example]))
            }
        }
        return groups
    }

    private func example(_ example: ExamplePlan, to printer: inout SwiftPrinter) {
        let name = example.name.map { literal($0) + ", " } ?? ""
        guard let type = example.mediaType else {
            return printer.line(".init(\(name)status: \(example.status)),")
        }
        let head = ".init(\(name)status: \(example.status), type: \(literal(type)), "
        guard example.body.contains("\n"), let lines = rawLines(example.body) else {
            return printer.line(head + literal(example.body) + "),")
        }
        printer.line(head + "#\"\"\"")
        printer.indent { printer in
            printer.line(lines)
            printer.line("\"\"\"#),")
        }
    }

    /// Returns the text if a raw multi-line literal can contain it; `nil` if the text would end the literal, begin an
    /// escape, or has invisible characters. Compares bytes, as the compiler does: a quote can be one `Character` with
    /// the letter before it.
    private func rawLines(_ text: String) -> String? {
        let isHarmless =
            text.firstRange(ofBytes: "\"\"\"") == nil && text.firstRange(ofBytes: "\\#") == nil
            && text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isInvisible }
        return isHarmless ? text : nil
    }
}
