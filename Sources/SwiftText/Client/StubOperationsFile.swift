import SwiftPlan

/// A printer of the file of the operations that stubs can respond to, each with the type of its value.
struct StubOperationsFile {
    let plan: ClientPlan

    func text() -> SourcePart {
        var printer = SwiftPrinter()
        let access = plan.options.access.modifier
        printer.block("nonisolated extension \(plan.name)") { printer in
            DocComment("The operations that a stub can respond to, by group.").print(to: &printer)
            printer.block("\(access)struct StubOperations: Sendable") { printer in
                for group in plan.groups {
                    printer.line("\(access)let \(identifier(group.name)) = \(group.typeName.last)()")
                }
                for group in plan.groups {
                    printer.line()
                    printer.block("\(access)struct \(group.typeName.last): Sendable") { printer in
                        for call in group.calls { printer.line(operation(call)) }
                    }
                }
            }
        }
        return SourcePart(
            section: .stubs, name: "Stubs-Operations",
            imports: plan.imports(showsFoundation: uses.contains(where: \.isFormatted), showsRuntime: usesRuntime, uses: uses),
            text: printer.text)
    }

    private func operation(_ call: CallPlan) -> String {
        let spelling = Spelling(client: plan.name, members: plan.groups.map { TypeName(["StubOperations", $0.typeName.last]) })
        let value = call.result.valueType(spelling) ?? "Void"
        let further = call.isFurther ? ", call: \(literal(call.stubName))" : ""
        let name = "\(plan.options.access.modifier)let \(identifier(call.stubName))"
        return "\(name) = StubOperation<\(value)>(\(literal(call.operation))\(further))"
    }

    private var usesRuntime: Bool {
        plan.groups.flatMap(\.calls).contains { $0.result.isOfRuntime }
    }

    private var uses: [TypeUse] {
        plan.groups.flatMap(\.calls).compactMap(\.result.type)
    }
}
