public import OpenAPI

/// Selects the parts of a document that a client gets. The client has the types that its calls need, and the types that
/// the filter names.
public struct DocumentFilter: Sendable, Hashable {
    /// The included parts; everything if no part is named.
    public var included: Names
    /// The excluded parts among the included ones.
    public var excluded: Names

    /// Creates a filter. By default, it includes everything and excludes nothing.
    public init(included: Names = Names(), excluded: Names = Names()) {
        self.included = included
        self.excluded = excluded
    }

    /// Names by kind. A name that ends in `*` stands for all names with this prefix.
    public struct Names: Sendable, Hashable {
        /// The names by kind, as the user writes them.
        public var lists: [List: [String]]

        /// Creates lists of names, by default none.
        public init(_ lists: [List: [String]] = [:]) {
            self.lists = lists.filter { !$1.isEmpty }
        }

        /// The names of one kind; empty if there are none.
        public subscript(list: List) -> [String] {
            lists[list] ?? []
        }
    }

    /// The kind of a name. The raw value is the key in a configuration.
    public enum List: String, Sendable, CaseIterable {
        /// Names of tags.
        case tags
        /// Path templates, and the names of webhooks.
        case paths
        /// `operationId`s.
        case operations
        /// Names of named schemas.
        case schemas
    }

    /// Returns the document with the parts that are included and not excluded.
    public func applied(to document: Document) -> Document {
        // Most clients get the whole document, and need no copy of it.
        guard !included.lists.isEmpty || !excluded.lists.isEmpty else { return document }
        var document = document
        document.operations.removeAll { !keeps($0) }
        document.webhooks.removeAll { !keeps($0) }
        for id in document.namedSchemas {
            let name = document[id].name ?? ""
            if excluded.contains(name, in: .schemas) {
                document.schemas[id.index] = document[id].acceptingAnyValue
            } else if included.contains(name, in: .schemas) {
                document.keptSchemas.append(id)
            }
        }
        document.settleReferences()
        return document
    }

    private func keeps(_ operation: Operation) -> Bool {
        (included.lists.isEmpty || included.contains(operation)) && !excluded.contains(operation)
    }
}

extension DocumentFilter.Names {
    fileprivate func contains(_ name: String, in list: DocumentFilter.List) -> Bool {
        self[list].contains { Self.matches($0, name) }
    }

    fileprivate func contains(_ operation: Operation) -> Bool {
        operation.tags.contains { contains($0, in: .tags) } || contains(operation.path, in: .paths)
            || operation.operationID.map { contains($0, in: .operations) } == true
    }

    static func matches(_ pattern: String, _ name: String) -> Bool {
        pattern.hasSuffix("*") ? name.hasPrefix(pattern.dropLast()) : name == pattern
    }
}
