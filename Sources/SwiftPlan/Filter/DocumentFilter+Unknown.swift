public import OpenAPI

import Diagnostics

extension DocumentFilter {
    /// A name in one of the filter's lists.
    public struct Entry: Sendable, Hashable {
        /// The list that has the name.
        public var list: List
        /// True if the name is under `exclude`, false if it is under `include`.
        public var isExcluded: Bool
        /// The name as the user writes it, including a final `*`.
        public var name: String

        /// Creates an entry for a name in a list of the configuration.
        public init(list: List, isExcluded: Bool, name: String) {
            self.list = list
            self.isExcluded = isExcluded
            self.name = name
        }
    }

    /// Returns the listed names that the document does not have, with suggestions.
    public func unknown(in document: Document) -> [(entry: Entry, suggestion: String?)] {
        List.allCases.flatMap { list in
            let entries = [(false, included), (true, excluded)].flatMap { isExcluded, names in
                names[list].map { Entry(list: list, isExcluded: isExcluded, name: $0) }
            }
            guard !entries.isEmpty else { return [(entry: Entry, suggestion: String?)]() }
            let known = Set(list.names(in: document))
            return entries.filter { entry in !known.contains { Names.matches(entry.name, $0) } }
                .map { ($0, suggestion(for: $0.name, among: known)) }
        }
    }
}

extension DocumentFilter.List {
    /// Returns the names of this kind in a document.
    fileprivate func names(in document: Document) -> [String] {
        let operations = document.operations + document.webhooks
        return switch self {
        case .tags: operations.flatMap(\.tags)
        case .paths: operations.map(\.path)
        case .operations: operations.compactMap(\.operationID)
        case .schemas: document.namedSchemas.compactMap { document[$0].name }
        }
    }

    /// The kind in the singular, such as `tag`.
    public var singular: String {
        String(rawValue.dropLast())
    }
}
