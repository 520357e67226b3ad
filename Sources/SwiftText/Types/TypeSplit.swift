import SwiftPlan

/// Takes types out of a file that would be too long, the longest first. Each has a file of its own, as an extension of what
/// it nests in.
struct TypeSplit {
    private let plan: ClientPlan
    let text: TypeText

    init(plan: ClientPlan) {
        self.plan = plan
        text = TypeText(plan)
    }

    struct Moved {
        let type: TypePlan
        /// The types that nest in the same one.
        let siblings: [TypePlan]
    }

    /// Those of some types that go elsewhere, and those of the types within them.
    ///
    /// - Parameter lines: How many the file has besides.
    func moved(from types: [TypePlan], besides lines: Int) -> [Moved] {
        var moved: [Moved] = []
        var pending = [(types: types, lines: lines)]
        while let (types, lines) = pending.popLast() {
            let lengths = types.map { ($0, length(of: $0)) }
            var left = lengths.reduce(lines) { $0 + $1.1 }
            let longestFirst = lengths.sorted { ($1.1, $0.0.name.last) < ($0.1, $1.0.name.last) }
            for (type, length) in longestFirst where left > SourcePart.longest {
                moved.append(Moved(type: type, siblings: types))
                left -= length
                pending.append((type.nested, ownLength(of: type)))
            }
        }
        return moved
    }

    /// The file of a type that was taken out of another.
    ///
    /// - Parameter all: All that were taken out.
    func part(_ moved: Moved, among all: [Moved], _ section: SourcePart.Section) -> SourcePart {
        let type = moved.type
        let text = text.without(all.map(\.type))
        var printer = SwiftPrinter()
        let parent = TypeName(type.name.path.dropLast())
        printer.block("nonisolated extension \(text.client).\(parent)") { printer in
            let spelling = Spelling(client: text.client, members: moved.siblings.map(\.name), isOutside: true)
            text.declaration(of: type, spelling, to: &printer)
        }
        text.rest(of: [type], to: &printer)
        let imports = plan.imports(showsFoundation: text.usesFoundation([type]), runtime: text.runtimeAccess([type]))
        return SourcePart(section: section, name: "\(type.name)", imports: imports, text: printer.text)
    }

    private func length(of type: TypePlan) -> Int {
        type.withNested.reduce(0) { $0 + ownLength(of: $1) }
    }

    /// Without the types within it, and with the lines that set it apart.
    func ownLength(of type: TypePlan) -> Int {
        let text = text.without(type.nested)
        var printer = SwiftPrinter()
        text.declaration(of: type, Spelling(client: text.client), to: &printer)
        text.coding(of: type, to: &printer)
        return printer.lineCount + 2
    }
}
