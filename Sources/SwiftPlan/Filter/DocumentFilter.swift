public import OpenAPI

/// Selects the parts of a document that become part of a client. Types follow from them: the client has those that a
/// call needs, and those that the filter names.
public struct DocumentFilter: Sendable, Hashable {
    /// The included parts; everything if nothing is named.
    public var included: Names
    /// The excluded parts among these.
    public var excluded: Names

    /// The default includes everything and excludes nothing.
    public init(included: Names = Names(), excluded: Names = Names()) {
        self.included = included
        self.excluded = excluded
    }

    /// The names of one list. A name that ends in `*` stands for all names with this beginning.
    public struct Names: Sendable, Hashable {
        /// The names by kind, as the user writes them.
        public var lists: [List: [String]]

        /// The default is no names.
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
        case tags
        /// Path templates, and the names of webhooks.
        case paths
        /// `operationId`s.
        case operations
        /// Names of schemas with a name of their own.
        case schemas
    }

    /// The document with the parts that are included and not excluded.
    public func applied(to document: Document) -> Document {
        // Most clients have all of a document, and need no copy of it.
        guard !included.lists.isEmpty || !excluded.lists.isEmpty else { return document }
        var document = document
        document.operations.removeAll { !keeps($0) }
        document.webhooks.removeAll { !keeps($0) }
        for id in document.namedSchemas {
            let name = document[id].name ?? ""
            if excluded.contains(name, in: .schemas) {
                document.schemas[id.index] = document[id].opened
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
