import OpenAPI

/// Chooses the names of operations.
enum CallNamer {
    /// What to call the operation, best first: another of the group may have the name already.
    static func wish(of operation: Operation, group: [String]) -> NameWish {
        NameWish(
            key: SpecPlaces.key(of: operation), location: operation.location, spelling: "",
            names: names(of: operation, group: group), isPinned: operation.extensions.swiftName != nil,
            source: operation.extensions.swiftName == nil ? operation.operationID : nil)
    }

    static func names(of operation: Operation, group: [String]) -> [String] {
        if let name = operation.extensions.swiftName { return [name] }
        let id = operation.operationID ?? ""
        let isNamespaced = id.contains { $0 == "." || $0 == "/" }
        let group = GroupWords(group)
        return group.shortened(words(of: operation, group), isNamespaced: isNamespaced).map(lowerCamel)
    }

    /// What stands before the last dot or the first slash of an `operationId`, or the class of a controller:
    /// `media.putText`, `repos/list-for-org`, `UsersController_findAll`.
    static func namespace(of id: String) -> String? {
        if let end = id.firstRange(of: "Controller_")?.lowerBound, end > id.startIndex { return String(id[..<end]) }
        let separator: Character = id.contains("/") ? "/" : "."
        guard let end = separator == "/" ? id.firstIndex(of: separator) : id.lastIndex(of: separator) else { return nil }
        let isName = id[id.index(after: end)...].first?.isLetter == true && !id.contains { "{} ".contains($0) }
        let parts = id[..<end].split(separator: ".").filter { !GroupPlanner.isVersion($0) }
        guard isName, !parts.isEmpty, parts.allSatisfy({ $0.last?.isLetter == true || $0.last?.isNumber == true }) else {
            return nil
        }
        return parts.joined(separator: ".").replacing("Controller", with: "")
    }

    private static func words(of operation: Operation, _ group: GroupWords) -> [String] {
        guard let id = operation.operationID else { return pathWords(operation, group) }
        let words = Words(id.replacing("Controller_", with: "_").replacing("Controller.", with: ".")).list
        if let version = behindPath(words, operation) { return pathWords(operation, group) + version }
        return beforePath(words, operation) ?? words
    }

    /// `GET /v2/pets/{id}/toys` → `get pets toys by id`.
    private static func pathWords(_ operation: Operation, _ group: GroupWords) -> [String] {
        var words = [operation.method.lowercased()]
        var parameters: [[String]] = []
        for segment in operation.path.split(separator: "/") {
            if segment.contains("{") {
                parameters.append(Words(String(segment)).list)
            } else if !GroupPlanner.isVersion(segment) {
                words += Words(String(segment)).list
            }
        }
        if parameters.count == 1 {
            parameters = parameters.map(group.removedFromStart)
        }
        return parameters.isEmpty ? words : words + ["by"] + parameters.joined(separator: ["and"])
    }

    /// What follows in a name that a tool made of method and path, nothing or a version: `get_hubs_id_v2025.0` of
    /// `GET /hubs/{hub_id}`. `nil` for any other.
    private static func behindPath(_ words: [String], _ operation: Operation) -> [String]? {
        let method = operation.method.lowercased()
        for path in spellings(of: operation.path) {
            if words == path + [method] { return [] }
            guard words.starts(with: [method] + path) else { continue }
            let rest = Array(words.dropFirst(path.count + 1))
            if rest.first.map({ GroupPlanner.isVersion(Substring($0)) }) != false { return rest }
        }
        return nil
    }

    /// The function's name where a framework puts path and method behind it: `list_users_api_v1_users__get`.
    private static func beforePath(_ words: [String], _ operation: Operation) -> [String]? {
        let suffix = Words(operation.path).list + [operation.method.lowercased()]
        guard suffix.count > 1, words.count > suffix.count, words.suffix(suffix.count) == suffix[...] else { return nil }
        return words.dropLast(suffix.count)
    }

    /// A path with and without its version, each parameter by its name or as `id`.
    private static func spellings(of path: String) -> [[String]] {
        let segments = path.split(separator: "/")
        let withoutVersion = segments.filter { !GroupPlanner.isVersion($0) }
        return [segments, withoutVersion].flatMap { segments in
            [segments.flatMap { Words(String($0)).list }]
                + [segments.flatMap { $0.contains("{") ? ["id"] : Words(String($0)).list }]
        }
    }

    private static func lowerCamel(_ words: [String]) -> String {
        SwiftName.lowerCamel(words.joined(separator: "_"))
    }
}
