import SwiftPlan

/// A list of the `public` and `package` types that the runtime declares directly in `APIClient`. A client with a shared
/// runtime gets an alias for each.
struct RuntimeDeclarations {
    struct Declaration: Equatable {
        let name: String
        /// True for a `public` type; a `package` type is for generated code only.
        let isPublic: Bool
    }

    /// The declarations, in source order.
    let all: [Declaration]

    /// Finds the declarations in a text.
    ///
    /// - Parameter text: The text of the runtime, with the access levels of its sources and not those of a client.
    init(_ text: String) {
        var isInNamespace = false
        var all: [Declaration] = []
        for line in text.split(separator: "\n") {
            if line.first != " " { isInNamespace = line == Self.namespaceLine }
            // The types directly in `APIClient` are indented by exactly four spaces.
            guard isInNamespace, line.hasPrefix("    "), !line.hasPrefix("     ") else { continue }
            all += Self.declaration(line.split(separator: " ")).map { [$0] } ?? []
        }
        self.all = all
    }

    private static let namespaceLine = "nonisolated extension APIClient {"

    private static func declaration(_ words: [Substring]) -> Declaration? {
        guard let access = words.first, access == "public" || access == "package" else { return nil }
        let rest = words.dropFirst().drop { modifiers.contains($0) }
        guard let kind = rest.first, kinds.contains(kind), let name = rest.dropFirst().first else { return nil }
        let end = name.firstIndex { !$0.isLetter && !$0.isNumber } ?? name.endIndex
        return Declaration(name: String(name[..<end]), isPublic: access == "public")
    }

    private static let modifiers: Set<Substring> = ["final", "indirect"]
    private static let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "actor"]
}
