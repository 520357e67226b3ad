import OpenAPI

/// The parts of an `operationId` that a person chose, as opposed to a tool.
struct OperationID {
    /// All words, without those that a framework adds at the end.
    let words: [String]
    /// The words before the last dot or the first slash, or those of a controller's class. Each list is a part between
    /// dots.
    private(set) var namespace: [[String]] = []
    /// The versions in the namespace.
    private(set) var versions: [String] = []
    /// The words after the namespace.
    private(set) var name: [String] = []
    /// The number of words before each `_` that does more than separate two words: `Users_getProfile`.
    private(set) var ends: Set<Int> = []
    /// The last word, if it stays in capitals.
    let capitals: String?

    /// Creates the parts; `nil` if there is no `operationId`, or if a tool built it from method and path.
    init?(_ operation: Operation) {
        guard let id = operation.operationID else { return nil }
        let all = Self.allWords(of: id)
        guard Self.versionBehindPath(all.list, operation) == nil else { return nil }
        capitals = all.capitals
        if let parts = Self.parts(of: id) {
            words = all.list
            namespace = parts.namespace.split(separator: ".").map { part in
                Words(String(part)).list.filter { !OperationGroup.isVersion(Substring($0)) }
            }.filter { !$0.isEmpty }
            versions = Words(parts.namespace).list.filter { OperationGroup.isVersion(Substring($0)) }
            name = Words(parts.name).list
        } else {
            words = Self.beforePath(all.list, operation) ?? all.list
            ends = Self.ends(in: id)
        }
    }

    /// Returns `media` for `media.putText`, `repos` for `repos/list-for-org`, and `Users` for
    /// `UsersController_findAll`.
    static func namespace(of id: String) -> String? {
        parts(of: id)?.namespace
    }

    private static func allWords(of id: String) -> Words {
        guard id.firstRange(ofBytes: "Controller") != nil else { return Words(id) }
        return Words(id.replacing("Controller_", with: "_").replacing("Controller.", with: "."))
    }

    private static func parts(of id: String) -> (namespace: String, name: String)? {
        if let mark = id.firstRange(ofBytes: "Controller_"), mark.lowerBound > id.startIndex {
            return (String(id[..<mark.lowerBound]), String(id[mark.upperBound...]))
        }
        let mark = id.utf8.firstIndex(of: UInt8(ascii: "/")) ?? id.utf8.lastIndex(of: UInt8(ascii: "."))
        guard let end = mark else { return nil }
        let name = id[id.utf8.index(after: end)...]
        let parts = id[..<end].split(separator: ".").filter { !OperationGroup.isVersion($0) }
        guard name.first?.isLetter == true, !id.utf8.contains(where: "{} ".utf8.contains), !parts.isEmpty,
            parts.allSatisfy({ $0.last?.isLetter == true || $0.last?.isNumber == true })
        else { return nil }
        let namespace = parts.joined(separator: ".")
        let hasClass = namespace.firstRange(ofBytes: "Controller") != nil
        return (hasClass ? namespace.replacing("Controller", with: "") : namespace, String(name))
    }

    private static func ends(in id: String) -> Set<Int> {
        let counts = id.split(separator: "_").map { Words(String($0)).list.count }
        guard counts.contains(where: { $0 > 1 }) else { return [] }
        return Set(counts.indices.map { counts[...$0].reduce(0, +) })
    }
}

// MARK: - Names of method and path

extension OperationID {
    /// Returns the end of a name that a tool built from method and path, which is empty or a version: `v2025.0` for
    /// `get_hubs_id_v2025.0` and `GET /hubs/{hub_id}`. It is `nil` for any other name.
    static func versionBehindPath(of operation: Operation) -> [String]? {
        operation.operationID.flatMap { versionBehindPath(allWords(of: $0).list, operation) }
    }

    private static func versionBehindPath(_ words: [String], _ operation: Operation) -> [String]? {
        let method = operation.method.lowercased()
        guard words.first == method || words.last == method else { return nil }
        for path in spellings(of: operation.path) {
            if words == path + [method] { return [] }
            guard words.starts(with: [method] + path) else { continue }
            let rest = Array(words.dropFirst(path.count + 1))
            if rest.first.map({ OperationGroup.isVersion(Substring($0)) }) != false { return rest }
        }
        return nil
    }

    /// Returns the function's name if a framework appends path and method, as in `list_users_api_v1_users__get`.
    private static func beforePath(_ words: [String], _ operation: Operation) -> [String]? {
        let suffix = Words(operation.path).list + [operation.method.lowercased()]
        guard suffix.count > 1, words.count > suffix.count, words.suffix(suffix.count) == suffix[...] else { return nil }
        return words.dropLast(suffix.count)
    }

    /// Returns the words of a path with and without its version, each with parameters by name or as `id`.
    private static func spellings(of path: String) -> [[String]] {
        let segments = path.split(separator: "/")
        let withoutVersion = segments.filter { !OperationGroup.isVersion($0) }
        return [segments, withoutVersion].flatMap { segments in
            [segments.flatMap { Words(String($0)).list }]
                + [segments.flatMap { $0.contains("{") ? ["id"] : Words(String($0)).list }]
        }
    }
}
