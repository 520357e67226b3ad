import OpenAPI
import SwiftPlan
import YAMLTree

/// A reader of the names in manifests of the first format, whose keys were texts: `property #/a >
/// /properties/b/properties/c`.
enum EarlierNames {
    static func names(in records: YAMLNode) -> [APIKey: ShippedName] {
        var names: [APIKey: ShippedName] = [:]
        for (text, record) in records.entries {
            guard let key = text.text.flatMap(key), let name = record["name"]?.string else { continue }
            let former = record["formerNames"]?.string?.split(separator: ",").map(String.init) ?? []
            names[key] = ShippedName(name, source: record["source"]?.string, formerNames: former)
        }
        return names
    }

    /// Parses a key. Returns `nil` for any other text.
    static func key(_ text: String) -> APIKey? {
        guard let space = text.firstIndex(of: " "), let kind = APIKey.Kind(rawValue: String(text[..<space])) else {
            return nil
        }
        let path = String(text[text.index(after: space)...])
        switch kind {
        case .type, .error: return APIKey(kind, steps: steps(of: path))
        case .property, .value, .member: return partOfType(kind, path)
        case .call, .parameter, .body, .response: return partOfCall(kind, path)
        case .group, .header, .credential, .server: return APIKey(kind, path)
        }
    }

    /// Parses the steps of a key, such as `#/components/schemas/Pet (sent) > /properties/a`.
    private static func steps(of path: String) -> [APIKey.Step] {
        path.split(separator: " > ").enumerated().map { index, text in
            if text.hasSuffix(sentMark) { return APIKey.Step(String(text.dropLast(sentMark.count)), isSent: true) }
            // Only nested types had numbers.
            guard index > 0, let space = text.lastIndex(of: " "), let number = Int(text[text.index(after: space)...]) else {
                return APIKey.Step(String(text))
            }
            return APIKey.Step(String(text[..<space]), number: number)
        }
    }

    private static let sentMark = " (sent)"

    /// Parses the key of a part of a type, whose last two components are the kind of part and its token.
    private static func partOfType(_ kind: APIKey.Kind, _ path: String) -> APIKey? {
        guard let last = path.lastIndex(of: "/"), let before = path[..<last].lastIndex(of: "/") else { return nil }
        let type = APIKey(.type, steps: steps(of: String(path[..<before])))
        let token = JSONPointer.unescaped(String(path[path.index(after: last)...]))
        return type.part(kind, kind == .member ? APIKey.relativePointer(of: token, from: type.pointer) : token)
    }

    /// Parses the key of a call or of a part of it, such as `#/paths/~1pets/get/parameters/query/page`.
    private static func partOfCall(_ kind: APIKey.Kind, _ path: String) -> APIKey? {
        let steps = path.split(separator: "/", omittingEmptySubsequences: false).map { JSONPointer.unescaped(String($0)) }
        guard steps.count > 3, steps[0] == "#", steps[1] == "paths" else { return nil }
        let rest = steps.dropFirst(4)
        switch (kind, rest.count) {
        case (.call, _): return APIKey(.call, steps: steps.dropFirst(2).map { APIKey.Step($0) })
        case (.parameter, 3): return APIKey(.parameter, steps[2], steps[3], steps[5], steps[6])
        case (.body, 2), (.response, 2): return APIKey(kind, steps[2], steps[3], steps[5])
        default: return nil
        }
    }
}
