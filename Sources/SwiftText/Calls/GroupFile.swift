import SwiftPlan

/// The file of one group: the client's property, and the calls behind it.
struct GroupFile {
    let plan: ClientPlan
    let errors: ErrorStatuses

    func text(_ group: GroupPlan) -> SourcePart {
        let text = TypeText(client: plan.name, options: plan.options)
        var printer = SwiftPrinter()
        let access = plan.options.access.modifier
        let type = group.typeName.last
        printer.block("nonisolated extension \(plan.name)") { printer in
            DocComment(group.documentation).print(to: &printer)
            printer.line("\(access)var \(identifier(group.name)): \(type) { \(type)(session: session) }")
            for name in group.origin.formerNames {
                printer.line()
                let declaration = "\(access)var \(identifier(name)): \(type) { \(identifier(group.name)) }"
                Alias(renamed: group.name, declaration).print(to: &printer)
            }
            printer.line()
            DocComment("The calls of `\(group.name)`.").print(to: &printer)
            printer.block("\(access)struct \(type): Sendable") { printer in
                printer.line("let session: Session")
                let spelling = Spelling(client: plan.name, members: group.types.map(\.name))
                for call in group.calls {
                    printer.line()
                    CallText(plan: plan, call: call, spelling: spelling, errors: errors).print(to: &printer)
                }
                for type in group.types {
                    printer.line()
                    text.declaration(of: type, spelling, to: &printer)
                }
            }
            printer.aliases(of: group.typeName, group.typeOrigin, access: access)
        }
        if !group.types.isEmpty {
            printer.line()
            printer.line("// MARK: - Coding")
            printer.line()
            printer.separated(group.types) { printer, type in text.coding(of: type, to: &printer) }
        }
        let spelling = Spelling(client: plan.name, isOutside: true)
        let aliases = group.calls.flatMap { CallText(plan: plan, call: $0, spelling: spelling, errors: errors).aliases }
        printer.aliases(aliases, of: "\(plan.name).\(group.typeName)")
        TypeAliases(parent: text).print(group.types, to: &printer)
        let imports = plan.imports(showsFoundation: group.usesFoundation, showsRuntime: true)
        return SourcePart(section: .calls, name: type, imports: imports, text: printer.text)
    }
}

extension GroupPlan {
    fileprivate var usesFoundation: Bool {
        calls.contains { call in
            let others = [call.body?.type, call.result.type, call.paging?.item]
            let types = call.parameters.map(\.type) + others.compactMap { $0 }
            return types.contains(where: \.isFormatted)
        } || types.contains(where: \.usesFoundation)
    }
}
