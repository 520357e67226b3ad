import SwiftPlan

extension APIKey {
    /// What it is a part of: the type of a property, the call of an argument.
    var owner: APIKey? {
        switch kind {
        case .property, .value, .member: dropping(2, .type)
        case .body, .response: dropping(2, .call)
        case .parameter: dropping(3, .call)
        case .type, .group, .call, .header, .error, .credential, .server: nil
        }
    }

    /// The last of its steps.
    var lastStep: String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    private func dropping(_ count: Int, _ kind: Kind) -> APIKey? {
        var rest = path[...]
        for _ in 0..<count {
            guard let slash = rest.lastIndex(of: "/") else { return nil }
            rest = rest[..<slash]
        }
        return APIKey(kind, String(rest))
    }
}
