import OpenAPI
import YAMLTree

/// The operations that a client offers together: those of one `x-swift-group` or tag, or else of one namespace of
/// `operationId`s or one first path segment.
struct OperationGroup {
    /// The text that the document groups by.
    let source: String
    /// The text that the group's names are made from.
    let title: String
    let tag: Tag?
    let location: SourceLocation
    /// The name of the client's property.
    let name: String
    fileprivate(set) var operations: [Operation] = []

    /// True if the document chooses the name with `x-swift-name`.
    var isPinned: Bool { title != source }

    /// The key of the group's type.
    var typeKey: APIKey { APIKey(.type, source) }

    private init(source: String, title: String, tag: Tag?, location: SourceLocation) {
        self.source = source
        self.title = title
        self.tag = tag
        self.location = location
        name = SwiftName.lowerCamel(title, empty: "api")
    }
}

extension OperationGroup {
    /// Returns all groups, in the order in which the document first uses them. Titles that become one name are one
    /// group, such as `Chat` and `chat`.
    static func all(of document: Document) -> [Self] {
        var groups: [Self] = []
        var indices: [String: Int] = [:]
        let tags = tags(of: document)
        for operation in document.operations {
            let group = group(of: operation, tags)
            let index = indices[group.name] ?? groups.count
            if index == groups.count {
                indices[group.name] = index
                groups.append(group)
            }
            groups[index].operations.append(operation)
        }
        return groups
    }

    /// Returns the tags by their names, both in the document and in the client.
    private static func tags(of document: Document) -> [String: Tag] {
        let bySwiftName = document.tags.compactMap { tag in tag.swiftName.map { ($0, tag) } }
        return Dictionary(document.tags.map { ($0.name, $0) } + bySwiftName) { first, _ in first }
    }

    private static func group(of operation: Operation, _ tags: [String: Tag]) -> Self {
        guard operation.extensions.swiftGroup == nil, let name = operation.tags.first else {
            let title = title(ofUntagged: operation)
            return Self(source: title, title: title, tag: tags[title], location: operation.location)
        }
        let tag = tags[name]
        return Self(
            source: name, title: tag?.swiftName ?? name, tag: tag, location: tag?.location ?? operation.location)
    }

    private static func title(ofUntagged operation: Operation) -> String {
        if let name = operation.extensions.swiftGroup { return name }
        if let namespace = operation.operationID.flatMap(OperationID.namespace) { return namespace }
        let segments = operation.path.split(separator: "/").filter { !$0.contains("{") && !isVersion($0) }
        return segments.first.map(String.init) ?? "root"
    }

    /// Returns true for a version, such as `v2`, `v1.1` or `2024-01`, which every path may begin with.
    static func isVersion(_ segment: Substring) -> Bool {
        let digits = segment.first == "v" ? segment.dropFirst() : segment
        return digits.first?.isNumber == true && digits.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" }
    }
}
