import SwiftPlan

/// The names of a surface's entries as callers write them, for messages.
struct Subject {
    let surface: APISurface

    /// Returns the full name of an entry: `Pet.Status.gone`, `pets.list(pageSize:)`, `pets.delete → 404`.
    func name(_ key: APIKey, _ entry: APIEntry) -> String {
        let name = entry.name ?? key.lastToken
        switch key.kind {
        case .type: return typeName(key) ?? name
        case .property, .value, .member: return owner(of: key) + "." + name
        case .parameter, .body: return "\(owner(of: key))(\(name):)"
        case .response: return "\(owner(of: key)) → \(key.lastToken)"
        case .call: return callName(key, entry)
        case .header: return "Headers.\(name)"
        case .error: return "ErrorBody.\(name)"
        case .credential, .server, .group: return name
        }
    }

    /// Returns the Swift source of a type, such as `[Pet]?`.
    func swift(_ type: RecordedType) -> String {
        type.swift { typeName($0) ?? $0.description }
    }

    private func owner(of key: APIKey) -> String {
        guard let owner = key.owner, let entry = surface.entries[owner] else { return key.description }
        return name(owner, entry)
    }

    /// Returns the full name of a type, such as `Pet.Status`; `nil` if the surface does not have it.
    func typeName(_ key: APIKey) -> String? {
        let names = key.steps.indices.map { surface.entries[APIKey(.type, steps: Array(key.steps[...$0]))]?.name }
        guard names.last.flatMap(\.self) != nil else { return nil }
        return names.compactMap(\.self).joined(separator: ".")
    }

    private func callName(_ key: APIKey, _ entry: APIEntry) -> String {
        let group = entry.facts.group.flatMap { surface.entries[APIKey(.group, $0)]?.name }
        return (group.map { $0 + "." } ?? "") + (entry.name ?? key.lastToken)
    }
}
