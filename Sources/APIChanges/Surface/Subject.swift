import SwiftPlan

/// What callers call the things of a surface.
struct Subject {
    let surface: APISurface

    /// `Pet.Status.gone`, `pets.list(pageSize:)`, `DELETE /pets/{id}`.
    func callAsFunction(_ key: APIKey, _ entry: APIEntry) -> String {
        let name = entry.name ?? key.lastStep
        switch key.kind {
        case .type: return typeName(key.path) ?? name
        case .property, .value, .member: return owner(of: key) + "." + name
        case .parameter, .body: return "\(owner(of: key))(\(name):)"
        case .response: return "\(owner(of: key)) → \(key.lastStep)"
        case .call: return callName(key, entry)
        case .header: return "Headers.\(name)"
        case .error: return "ErrorBody.\(name)"
        case .credential, .server, .group: return name
        }
    }

    /// A type as Swift has it, for people: `[Pet]?`.
    func swift(_ word: String) -> String {
        var text = ""
        var rest = word[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            let end = Self.end(of: rest[open...]) ?? close
            text += rest[..<open]
            let path = String(rest[rest.index(after: open)..<end])
            text += typeName(path) ?? path
            rest = rest[rest.index(after: end)...]
        }
        return text + rest
    }

    /// A path may have a `>` of its own, between spaces.
    private static func end(of text: Substring) -> Substring.Index? {
        text.indices.first { index in
            text[index] == ">" && (index == text.startIndex || text[text.index(before: index)] != " ")
        }
    }

    private func owner(of key: APIKey) -> String {
        guard let owner = key.owner, let entry = surface.entries[owner] else { return key.path }
        return self(owner, entry)
    }

    private func typeName(_ path: String) -> String? {
        guard let name = surface.entries[APIKey(.type, path)]?.name else { return nil }
        guard let parent = APIKey(.type, path).parent, !parent.isEmpty else { return name }
        return (typeName(parent).map { $0 + "." } ?? "") + name
    }

    private func callName(_ key: APIKey, _ entry: APIEntry) -> String {
        let group = entry.facts[.group].flatMap { surface.entries[APIKey(.group, $0)]?.name }
        return (group.map { $0 + "." } ?? "") + (entry.name ?? key.lastStep)
    }
}
