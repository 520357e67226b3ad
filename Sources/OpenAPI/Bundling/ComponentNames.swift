import YAMLTree

/// The names of the components that places of a spec are or become.
struct ComponentNames {
    private var names: [Key: String] = [:]
    private var taken: [String: Set<String>] = [:]

    private struct Key: Hashable {
        let section: String
        let place: SourceNode.ID
    }

    func name(of place: SourceNode, in section: String) -> String? {
        names[Key(section: section, place: place.id)]
    }

    /// Registers a component that already has a name.
    mutating func register(_ name: String, for place: SourceNode, in section: String) {
        taken[section, default: []].insert(name)
        let key = Key(section: section, place: place.id)
        if names[key] == nil { names[key] = name }
    }

    /// Names a place after itself and returns the name; a number distinguishes it from others with that name.
    mutating func add(_ place: SourceNode, in section: String) -> String {
        let wish = Self.allowed(Self.wish(for: place, in: section))
        var name = wish
        var number = 2
        while taken[section]?.contains(name) ?? false {
            name = "\(wish)-\(number)"
            number += 1
        }
        register(name, for: place, in: section)
        return name
    }

    private static func wish(for place: SourceNode, in section: String) -> String {
        if let name = SchemaName.name(of: place) { return name }
        let tokens = JSONPointer.tokens(of: place.jsonPointer) ?? []
        if tokens.count == 3, tokens[0] == "components", tokens[1] == section { return tokens[2] }
        return ([SourcePath.stem(of: place.file.path)] + tokens.filter { $0 != "paths" }).joined(separator: "-")
    }

    /// Returns the name with only letters, digits, `.`, `-` and `_` (OpenAPI 3.1 §4.8.7.1); hyphens replace other
    /// characters.
    private static func allowed(_ name: String) -> String {
        var result = ""
        for character in name {
            let isAllowed =
                character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character))
            if isAllowed {
                result.append(character)
            } else if result.last != "-", !result.isEmpty {
                result.append("-")
            }
        }
        return result.isEmpty ? "component" : result
    }
}
