import ShownText
import SwiftPlan

/// A printer of the file of the documented example responses, which stubs use.
struct ExamplesFile {
    let plan: ClientPlan
    /// The names of examples that several operations have. Most operations of an API have the same errors.
    private let shared: [(name: String, example: ExamplePlan)]
    private let sharedNames: [ExamplePlan: String]

    init(plan: ClientPlan) {
        self.plan = plan
        shared = Self.shared(plan.examples)
        sharedNames = Dictionary(shared.map { ($0.example, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    func text() -> SourcePart {
        var printer = SwiftPrinter()
        printer.block("nonisolated extension \(plan.name)") { printer in
            for (name, example) in shared {
                self.example(example, "private static let \(name) = DocumentedExample", to: &printer)
                printer.line()
            }
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
                    examples.forEach { element($0, to: &printer) }
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
        var indices: [String: Int] = [:]
        var groups: [(String, [ExamplePlan])] = []
        for example in plan.examples {
            if let index = indices[example.operation] {
                groups[index].1.append(example)
            } else {
                indices[example.operation] = groups.count
                groups.append((example.operation, [example]))
            }
        }
        return groups
    }

    /// Returns the examples of several lines that are in several operations, in document order.
    private static func shared(_ examples: [ExamplePlan]) -> [(name: String, example: ExamplePlan)] {
        var counts: [ExamplePlan: Int] = [:]
        var names: [Int: Int] = [:]
        return examples.compactMap { example in
            guard example.body.contains("\n") else { return nil }
            let example = example.withoutOperation
            counts[example, default: 0] += 1
            guard counts[example] == 2 else { return nil }
            let number = names[example.status, default: 0] + 1
            names[example.status] = number
            return ("status\(example.status)" + (number == 1 ? "" : "_\(number)"), example)
        }
    }

    private func element(_ example: ExamplePlan, to printer: inout SwiftPrinter) {
        if let name = sharedNames[example.withoutOperation] { return printer.line("\(name),") }
        self.example(example, ".init", end: ",", to: &printer)
    }

    private func example(_ example: ExamplePlan, _ type: String, end: String = "", to printer: inout SwiftPrinter) {
        let name = example.name.map { literal($0) + ", " } ?? ""
        let (first, last) = (example.statuses.lowerBound, example.statuses.upperBound)
        let statuses = first == last ? "" : ", in: \(first)...\(last)"
        guard let mediaType = example.mediaType else {
            return printer.line("\(type)(\(name)status: \(example.status)\(statuses))\(end)")
        }
        let head = "\(type)(\(name)status: \(example.status)\(statuses), type: \(literal(mediaType)), "
        guard example.body.contains("\n"), let lines = rawLines(example.body) else {
            return printer.line(head + literal(example.body) + ")\(end)")
        }
        printer.line(head + "#\"\"\"")
        printer.indent { printer in
            printer.line(lines)
            printer.line("\"\"\"#)\(end)")
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

extension ExamplePlan {
    /// The example as other operations can have it.
    fileprivate var withoutOperation: Self {
        var example = self
        example.operation = ""
        return example
    }
}
