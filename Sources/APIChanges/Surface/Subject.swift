import SwiftPlan

/// The callers' names for the things of a surface.
struct Subject {
    let surface: APISurface

    /// `Pet.Status.gone`, `pets.list(pageSize:)`, `DELETE /pets/{id}`.
    func name(_ key: APIKey, _ entry: APIEntry) -> String {
        let name = entry.name ?? key.lastPlace
        switch key.kind {
        case .type: return typeName(key) ?? name
        case .property, .value, .member: return owner(of: key) + "." + name
        case .parameter, .body: return "\(owner(of: key))(\(name):)"
        case .response: return "\(owner(of: key)) → \(key.lastPlace)"
        case .call: return callName(key, entry)
        case .header: return "Headers.\(name)"
        case .error: return "ErrorBody.\(name)"
        case .credential, .server, .group: return name
        }
    }

    /// A type as Swift has it, for people: `[Pet]?`.
    func swift(_ word: TypeWord) -> String {
        word.swift { typeName($0) ?? $0.description }
    }

    private func owner(of key: APIKey) -> String {
        guard let owner = key.owner, let entry = surface.entries[owner] else { return key.description }
        return name(owner, entry)
    }

    /// `Pet.Status`
    func typeName(_ key: APIKey) -> String? {
        let names = key.steps.indices.map { surface.entries[APIKey(.type, steps: Array(key.steps[...$0]))]?.name }
        guard names.last.flatMap(\.self) != nil else { return nil }
        return names.compactMap(\.self).joined(separator: ".")
    }

    private func callName(_ key: APIKey, _ entry: APIEntry) -> String {
        let group = entry.facts.group.flatMap { surface.entries[APIKey(.group, $0)]?.name }
        return (group.map { $0 + "." } ?? "") + (entry.name ?? key.lastPlace)
    }
}
