import SwiftPlan

/// A printer of the file of a group: the client's property and the type with the calls. A long group has several files.
struct GroupFile {
    let plan: ClientPlan
    let errors: ErrorStatuses

    func texts(_ group: GroupPlan) -> [SourcePart] {
        let whole = text(group, TypeText(plan))
        guard plan.options.layout == .files, whole.isLong else { return [whole] }
        let parts = GroupSplit.parts(GroupMember.all(of: group).map(measured))
        return zip(parts, parts.names).flatMap { part, name in
            texts(group, part, name)
        }
    }

    /// Prints a part of a group, and files for the types that would make the part too long.
    private func texts(_ group: GroupPlan, _ part: GroupSplit.Part, _ name: String) -> [SourcePart] {
        var group = group
        group.calls = part.members.map(\.call)
        group.types = part.members.flatMap(\.types)
        let split = TypeSplit(plan: plan, types: group.types)
        let moved = split.moved(from: group.types, besides: part.members.reduce(0) { $0 + $1.callLength })
        let text = split.text.without(moved.map(\.type))
        let first = part.segments.isEmpty ? self.text(group, text) : self.text(more: group, name, text)
        return [first] + split.parts(moved, .calls)
    }

    /// Returns the member with its lengths. Measuring is slow, because it prints the member.
    private func measured(_ member: GroupMember) -> GroupMember {
        var measured = member
        let printer = printed(member) { measured.callLength = $0.lineCount + 1 }
        measured.length = printer.lineCount + 1
        return measured
    }

    /// Returns the declaration of a call and its types.
    func text(of member: GroupMember) -> String {
        printed(member).text
    }

    /// - Parameter isBehindCall: Called after the call is printed and before the types are.
    private func printed(
        _ member: GroupMember, _ isBehindCall: (SwiftPrinter) -> Void = { _ in }
    ) -> SwiftPrinter {
        var printer = SwiftPrinter()
        let text = TypeText(plan)
        let spelling = Spelling(client: plan.name)
        calls([member.call], spelling, to: &printer)
        isBehindCall(printer)
        self.types(member.types, text, spelling, to: &printer)
        text.rest(of: member.types, to: &printer)
        return printer
    }

    private func text(_ group: GroupPlan, _ text: TypeText) -> SourcePart {
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
                if !group.calls.isEmpty { printer.line() }
                let spelling = Spelling(client: plan.name, members: group.types.map(\.name))
                members(group.calls, group.types, text, spelling, to: &printer)
            }
            printer.aliases(of: group.typeName, group.typeOrigin, access: access)
        }
        return finished(group, group.typeName.last, text, printer)
    }

    /// Prints an extension with further calls of a group, for a file besides that of the group.
    private func text(more group: GroupPlan, _ name: String, _ text: TypeText) -> SourcePart {
        var printer = SwiftPrinter()
        printer.block("nonisolated extension \(plan.name).\(group.typeName)") { printer in
            let spelling = Spelling(client: plan.name, members: group.types.map(\.name), isOutside: true)
            members(group.calls, group.types, text, spelling, to: &printer)
        }
        return finished(group, "\(group.typeName.last)-\(name)", text, printer)
    }

    private func members(
        _ calls: [CallPlan], _ types: [TypePlan], _ text: TypeText, _ spelling: Spelling, to printer: inout SwiftPrinter
    ) {
        self.calls(calls, spelling, to: &printer)
        self.types(types, text, spelling, to: &printer)
    }

    private func calls(_ calls: [CallPlan], _ spelling: Spelling, to printer: inout SwiftPrinter) {
        printer.separated(calls) { printer, call in
            CallText(plan: plan, call: call, spelling: spelling, errors: errors).print(to: &printer)
        }
    }

    private func types(
        _ types: [TypePlan], _ text: TypeText, _ spelling: Spelling, to printer: inout SwiftPrinter
    ) {
        for type in types where !text.elsewhere.contains(type.name) {
            printer.line()
            text.declaration(of: type, spelling, to: &printer)
        }
    }

    /// Completes a file with the coding of the types, the aliases and the imports.
    private func finished(_ group: GroupPlan, _ name: String, _ text: TypeText, _ printer: SwiftPrinter) -> SourcePart {
        var printer = printer
        let types = group.types.filter { !text.elsewhere.contains($0.name) }
        text.rest(of: types, to: &printer)
        let spelling = Spelling(client: plan.name, isOutside: true)
        let aliases = group.calls.flatMap { CallText(plan: plan, call: $0, spelling: spelling, errors: errors).aliases }
        printer.aliases(aliases, of: "\(plan.name).\(group.typeName)")
        let uses = text.uses(types) + group.calls.flatMap(\.types)
        let imports = plan.imports(
            showsFoundation: uses.contains(where: \.isFormatted), showsRuntime: true,
            uses: uses + group.calls.flatMap(\.result.names).map(TypeUse.named))
        return SourcePart(section: .calls, name: name, imports: imports, text: printer.text, lineCount: printer.lineCount)
    }
}
