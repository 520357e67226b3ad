import SwiftPlan

/// Finds the runtime's types that other code uses, in its text.
struct RuntimeDeclarations {
    struct Declaration: Equatable {
        let name: String
        /// True if users of a client can see the type; false if only generated code can.
        let isPublic: Bool
    }

    /// The declarations in the order of the text.
    let all: [Declaration]

    /// - Parameter text: The sources as they are written, with `public` and `package`; declarations with neither are
    ///   internal.
    init(_ text: String) {
        var isInNamespace = false
        var all: [Declaration] = []
        for line in text.split(separator: "\n") {
            if line.first != " " { isInNamespace = line == Self.namespace }
            guard isInNamespace, line.hasPrefix("    "), !line.hasPrefix("     ") else { continue }
            all += Self.declaration(line.split(separator: " ")).map { [$0] } ?? []
        }
        self.all = all
    }

    private static let namespace = "nonisolated extension APIClient {"

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
