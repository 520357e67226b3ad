public import OpenAPI

/// Which operations become part of a client. Types follow: only those that a call needs are made.
public struct OperationFilter: Sendable, Hashable {
    /// Names of tags.
    public var tags: [String]
    /// Path templates; one that ends in `*` stands for all that begin like it.
    public var paths: [String]
    /// `operationId`s.
    public var operations: [String]

    public init(tags: [String] = [], paths: [String] = [], operations: [String] = []) {
        self.tags = tags
        self.paths = paths
        self.operations = operations
    }

    public var isEmpty: Bool {
        tags.isEmpty && paths.isEmpty && operations.isEmpty
    }

    /// The document with the operations that any of the lists names; with all of them if there is no list.
    public func applied(to document: Document) -> Document {
        guard !isEmpty else { return document }
        var document = document
        document.operations.removeAll { !includes($0) }
        return document
    }

    private func includes(_ operation: Operation) -> Bool {
        operation.tags.contains(where: tags.contains)
            || operation.operationID.map(operations.contains) == true
            || paths.contains { path in
                path.hasSuffix("*") ? operation.path.hasPrefix(path.dropLast()) : operation.path == path
            }
    }

    /// What the lists name and the document does not have.
    public func unknown(in document: Document) -> [String] {
        let knownTags = Set(document.operations.flatMap(\.tags))
        let knownOperations = Set(document.operations.compactMap(\.operationID))
        let unknownPaths = paths.filter { path in
            !document.operations.contains { OperationFilter(paths: [path]).includes($0) }
        }
        return tags.filter { !knownTags.contains($0) } + unknownPaths
            + operations.filter { !knownOperations.contains($0) }
    }
}
