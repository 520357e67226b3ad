import YAMLTree

/// The names of the components that nodes of a spec are or become.
struct ComponentNames {
    private var names: [Key: String] = [:]
    private var taken: [String: Set<String>] = [:]

    private struct Key: Hashable {
        let section: String
        let node: SourceNode.ID
    }

    func name(of node: SourceNode, in section: String) -> String? {
        names[Key(section: section, node: node.id)]
    }

    /// Registers a component that already has a name.
    mutating func register(_ name: String, for node: SourceNode, in section: String) {
        taken[section, default: []].insert(name)
        let key = Key(section: section, node: node.id)
        if names[key] == nil { names[key] = name }
    }

    /// Names a node after its pointer and returns the name; a number distinguishes it from others with that name.
    mutating func add(_ node: SourceNode, in section: String) -> String {
        let wish = Self.allowed(Self.wish(for: node, in: section))
        var name = wish
        var number = 2
        while taken[section]?.contains(name) ?? false {
            name = "\(wish)-\(number)"
            number += 1
        }
        register(name, for: node, in: section)
        return name
    }

    private static func wish(for node: SourceNode, in section: String) -> String {
        if let name = SchemaName.name(of: node) { return name }
        let tokens = JSONPointer.tokens(of: node.jsonPointer) ?? []
        if tokens.count == 3, tokens[0] == "components", tokens[1] == section { return tokens[2] }
        return ([SourcePath.stem(of: node.file.path)] + tokens.filter { $0 != "paths" }).joined(separator: "-")
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
