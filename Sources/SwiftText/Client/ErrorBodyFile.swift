import SwiftPlan

/// A printer of the file of the documented error bodies.
struct ErrorBodyFile {
    let plan: ClientPlan
    let statuses: ErrorStatuses

    func text() -> SourcePart {
        var printer = SwiftPrinter()
        declaration(to: &printer)
        if !plan.errors.isEmpty {
            printer.line()
            if plan.options.runtime == nil {
                decoders(to: &printer)
                commonStatuses(to: &printer)
                printer.line()
                body(to: &printer)
            } else {
                withSharedRuntime(to: &printer)
            }
        }
        let spelling = Spelling(client: plan.name, isOutside: true)
        let aliases = plan.errors.flatMap { error in
            TypeAliases.aliases(
                error.origin, error.name, payload: error.body.valueType(spelling), access: plan.options.access.modifier)
        }
        printer.aliases(aliases, of: "\(plan.name).ErrorBody")
        let uses = plan.errors.compactMap(\.body.type)
        return SourcePart(
            section: .client, name: "ErrorBody",
            imports: plan.imports(
                showsFoundation: uses.contains(where: \.isFormatted), showsRuntime: !plan.errors.isEmpty, uses: uses),
            text: printer.text)
    }

    private var conformances: String { TypeText.conformances(plan.options.conformances.max()) }

    private func declaration(to printer: inout SwiftPrinter) {
        let text = TypeText(plan)
        let spelling = Spelling(client: plan.name)
        printer.block("nonisolated extension \(plan.name)") { printer in
            guard !plan.errors.isEmpty else {
                DocComment("The API documents no error.").print(to: &printer)
                printer.line("\(text.access)enum ErrorBody: \(conformances) {}")
                return
            }
            DocComment("The body of a documented error. Each call names the statuses of its cases.")
                .print(to: &printer)
            printer.block("\(text.access)enum ErrorBody: \(conformances)") { printer in
                for error in plan.errors {
                    let value = error.body.valueType(spelling).map { "(\($0))" } ?? ""
                    printer.line("case \(identifier(error.name))\(value)")
                }
                DocComment("A body that does not fit the documented schema. The failure has its bytes.")
                    .print(to: &printer)
                printer.line("case \(ErrorCasePlan.unreadableName)(\(spelling.runtime("DecodingProblem")))")
            }
        }
    }

    private func decoders(to printer: inout SwiftPrinter) {
        printer.block("nonisolated extension \(plan.name).ErrorDecoder") { printer in
            for error in plan.errors {
                let name = identifier(error.name)
                let value = error.body.decoding(of: "$0").map { "(\($0))" }
                let closure = value.map { ".\(error.name)\($0)" } ?? "_ in .\(error.name)"
                printer.line("static var \(name): Self { Self { \(closure) } }")
            }
        }
    }

    /// Prints the most frequent list of statuses, which calls refer to.
    private func commonStatuses(to printer: inout SwiftPrinter) {
        guard !statuses.common.isEmpty else { return }
        printer.line()
        printer.block("nonisolated extension \(plan.name).ErrorResponses") { printer in
            printer.filled("static let common: Self = [", ErrorStatuses.items(statuses.common), "]")
        }
    }

    /// Prints a property of a failure that is its documented body.
    private func body(to printer: inout SwiftPrinter) {
        let spelling = Spelling(client: plan.name, isOutside: true)
        let access = plan.options.access.modifier
        let only = plan.errors.count == 1 ? plan.errors[0] : nil
        let type = only?.body.valueType(spelling)
        printer.block("nonisolated extension \(plan.name).Failure") { printer in
            DocComment("The body of an error that the API documents; `nil` for any other failure.").print(to: &printer)
            printer.block("\(access)var body: \(type ?? "\(plan.name).ErrorBody")?") { printer in
                let pattern = if let only, type != nil { ".documented(.\(only.name)(let body))" } else { ".documented(let body)" }
                printer.line("if case \(pattern) = reason { body } else { nil }")
            }
            guard !plan.errorMessages.isEmpty else { return }
            printer.line()
            printer.messagePaths(plan.errorMessages)
        }
    }
}

extension SwiftPrinter {
    /// Prints the member of `Failure` with the paths to human-readable text in error bodies.
    mutating func messagePaths(_ paths: [[String]]) {
        DocComment("The paths to the text for people in the bodies of errors.").print(to: &self)
        list("static let messagePaths = [", paths.map { "[\($0.map(literal).joined(separator: ", "))]" }, "]")
    }
}
