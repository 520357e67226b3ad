import SwiftPlan

/// The division of a file that would be too long: moves its longest types to other files, into extensions of the types
/// that they nest in.
struct TypeSplit {
    private let plan: ClientPlan
    let text: TypeText
    /// The number of lines of each type. Each is printed once to be measured.
    private let lengths: [TypeName: Int]

    /// - Parameter types: The types that may be moved, without their nested types.
    init(plan: ClientPlan, types: [TypePlan]) {
        self.plan = plan
        let text = TypeText(plan)
        self.text = text
        lengths = Dictionary(types.flatMap(\.withNested).map { ($0.name, Self.length(of: $0, text)) }) { first, _ in first }
    }

    struct Moved {
        let type: TypePlan
        /// The types that nest in the same type, with this one.
        let siblings: [TypePlan]
    }

    /// Returns the types to move to other files, also from within moved types.
    ///
    /// - Parameter lines: The number of other lines in the file.
    func moved(from types: [TypePlan], besides lines: Int) -> [Moved] {
        var moved: [Moved] = []
        var pending = [(types: types, lines: lines)]
        while let (types, lines) = pending.popLast() {
            let lengths = types.map { ($0, length(of: $0)) }
            var left = lengths.reduce(lines) { $0 + $1.1 }
            let longestFirst = lengths.sorted { ($1.1, $0.0.name.last) < ($0.1, $1.0.name.last) }
            for (type, length) in longestFirst where left > SourcePart.maximumLines {
                moved.append(Moved(type: type, siblings: types))
                left -= length
                pending.append((type.nested, ownLength(of: type)))
            }
        }
        return moved
    }

    /// Prints the files of moved types: one for each long type, and shared ones for others that nest in the same type.
    func parts(_ moved: [Moved], _ section: SourcePart.Section) -> [SourcePart] {
        var files: [(name: String, types: [Moved], lines: Int)] = []
        var shared: [TypeName: (index: Int, count: Int)] = [:]
        for next in moved {
            let lines = length(of: next.type, among: moved)
            let parent = TypeName(next.type.name.path.dropLast())
            if lines >= Self.long {
                files.append(("\(next.type.name)", [next], lines))
            } else if let (index, _) = shared[parent], files[index].lines + lines <= SourcePart.maximumLines {
                files[index].types.append(next)
                files[index].lines += lines
            } else {
                let count = (shared[parent]?.count ?? 0) + 1
                shared[parent] = (files.count, count)
                files.append(("\(parent)+More\(count == 1 ? "" : "\(count)")", [next], lines))
            }
        }
        let text = text.without(moved.map(\.type))
        return files.map { part(named: $0.name, $0.types, text, section) }
    }

    /// The number of lines from which a moved type has a separate file.
    private static let long = 250

    private func part(
        named name: String, _ moved: [Moved], _ text: TypeText, _ section: SourcePart.Section
    ) -> SourcePart {
        let types = moved.map(\.type)
        let parent = TypeName((types.first?.name.path ?? []).dropLast())
        var printer = SwiftPrinter()
        printer.block("nonisolated extension \(text.client).\(parent)") { printer in
            printer.separated(moved) { printer, moved in
                let spelling = Spelling(client: text.client, members: moved.siblings.map(\.name), isOutside: true)
                text.declaration(of: moved.type, spelling, to: &printer)
            }
        }
        text.rest(of: types, to: &printer)
        let imports = plan.imports(
            showsFoundation: text.usesFoundation(types), runtime: text.runtimeAccess(types), uses: text.uses(types))
        return SourcePart(section: section, name: name, imports: imports, text: printer.text)
    }

    /// Returns the number of lines of a type, without nested types that are moved too.
    private func length(of type: TypePlan, among moved: [Moved]) -> Int {
        text.without(moved.map(\.type)).present([type]).reduce(0) { $0 + ownLength(of: $1) }
    }

    private func length(of type: TypePlan) -> Int {
        type.withNested.reduce(0) { $0 + ownLength(of: $1) }
    }

    /// Returns the number of lines of a type without its nested types, and with two blank lines.
    func ownLength(of type: TypePlan) -> Int { lengths[type.name] ?? Self.length(of: type, text) }

    private static func length(of type: TypePlan, _ text: TypeText) -> Int {
        let text = text.without(type.nested)
        var printer = SwiftPrinter()
        text.declaration(of: type, Spelling(client: text.client), to: &printer)
        text.coding(of: type, to: &printer)
        return printer.lineCount + 2
    }
}
