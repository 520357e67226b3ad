import SwiftPlan

/// The documented response headers as rows of a table.
struct HeaderRows {
    static let columns = ["Property", "Name", "Type", "Description"]
    private let rows: [String: [[Inline]]]

    init(_ plan: ClientPlan, _ links: TypeLinks) {
        let pairs = plan.headers.map { header in
            (
                header.wireName.lowercased(),
                [
                    [.code("headers.\(header.name)")], [.code(Prose.visible(header.wireName))],
                    [links.inline(header.type), .text(" (\(links.wire(header.type)))")],
                    .joined(header.documentation.texts.map { Prose.line($0) }, by: " "),
                ] as [[Inline]]
            )
        }
        rows = Dictionary(pairs) { first, _ in first }
    }

    /// Returns the rows of the named headers, each once, in the order of the names.
    func rows(_ names: [String]) -> [[[Inline]]] {
        var known: Set<String> = []
        return names.map { $0.lowercased() }.filter { known.insert($0).inserted }.compactMap { rows[$0] }
    }
}
