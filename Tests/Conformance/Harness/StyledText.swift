import Foundation
import OpenAPI

/// Reads the value of a parameter from its written form (OpenAPI 3.1 §4.8.12.6, RFC 6570 §3.2), without the client's code.
struct StyledText {
    let name: String
    let schema: SchemaView
    let style: Parameter.Style
    let explode: Bool

    // MARK: Path

    /// Reads a text that is still percent-encoded.
    func pathValue(_ raw: String) -> WireJSON? {
        switch style {
        case .label: return pathValue(after: ".", separator: explode ? "." : ",", in: raw)
        case .matrix: return matrixValue(raw)
        default: return simpleValue(raw, separator: ",") { $0.removingPercentEncoding ?? $0 }
        }
    }

    private func pathValue(after prefix: String, separator: Character, in raw: String) -> WireJSON? {
        guard raw.hasPrefix(prefix) else { return nil }
        let rest = String(raw.dropFirst(prefix.count))
        return simpleValue(rest, separator: separator) { $0.removingPercentEncoding ?? $0 }
    }

    private func matrixValue(_ raw: String) -> WireJSON? {
        guard raw.hasPrefix(";") else { return nil }
        let pairs = raw.dropFirst().split(separator: ";").map { part in
            let name = part.prefix { $0 != "=" }
            return Pair(
                name: name.removingPercentEncoding ?? "",
                value: String(part.dropFirst(name.count + 1)))
        }
        if explode, schema.isObject {
            return members(pairs.map { Pair(name: $0.name, value: $0.value.removingPercentEncoding ?? $0.value) })
        }
        guard pairs.allSatisfy({ $0.name == name }), let first = pairs.first else { return nil }
        if explode, schema.isArray {
            return elements(pairs.map { $0.value.removingPercentEncoding ?? $0.value })
        }
        return StyledText(name: name, schema: schema, style: .simple, explode: false)
            .simpleValue(first.value, separator: ",") { $0.removingPercentEncoding ?? $0 }
    }

    // MARK: Header

    func headerValue(_ text: String) -> WireJSON? {
        simpleValue(text, separator: ",") { $0.trimmingCharacters(in: .whitespaces) }
    }

    // MARK: Query

    /// Reads all decoded pairs of a query; `nil` if none is of this parameter.
    /// - Parameter others: The names of the other parameters.
    func queryValue(_ pairs: [Pair], others: Set<String>) -> WireJSON? {
        if style == .deepObject {
            return deepValue(pairs)
        }
        if explode, schema.isObject {
            let known = Set(schema.properties.map(\.name))
            let own = pairs.filter { known.isEmpty ? !others.contains($0.name) : known.contains($0.name) }
            return own.isEmpty ? nil : members(own)
        }
        let own = pairs.filter { $0.name == name }.map(\.value)
        guard let first = own.first else { return nil }
        if explode, schema.isArray {
            return elements(own)
        }
        let separator: Character = style == .spaceDelimited ? " " : style == .pipeDelimited ? "|" : ","
        return simpleValue(first, separator: separator) { $0 }
    }

    private func deepValue(_ pairs: [Pair]) -> WireJSON? {
        let own = pairs.compactMap { pair -> Pair? in
            guard pair.name.hasPrefix(name + "["), pair.name.hasSuffix("]") else { return nil }
            return Pair(name: String(pair.name.dropFirst(name.count + 1).dropLast()), value: pair.value)
        }
        return own.isEmpty ? nil : members(own)
    }

    // MARK: Shapes

    private func simpleValue(_ text: String, separator: Character, _ decode: (String) -> String) -> WireJSON? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        if schema.isArray {
            return elements(parts.map(decode))
        }
        guard schema.isObject else { return schema.value(of: decode(text)) }
        guard explode else {
            let pairs = stride(from: 0, to: parts.count - 1, by: 2).map { index in
                Pair(name: decode(parts[index]), value: decode(parts[index + 1]))
            }
            return members(pairs)
        }
        return members(
            parts.map { part in
                let name = String(part.prefix { $0 != "=" })
                return Pair(name: decode(name), value: decode(String(part.dropFirst(name.count + 1))))
            })
    }

    private func elements(_ texts: [String]) -> WireJSON {
        let element = schema.element.map { SchemaView(document: schema.document, id: $0) }
        return .array(texts.map { element?.value(of: $0) ?? .string($0) })
    }

    private func members(_ pairs: [Pair]) -> WireJSON {
        .object(
            pairs.reduce(into: [:]) { members, pair in
                let member = schema.property(pair.name).map { SchemaView(document: schema.document, id: $0) }
                members[pair.name] = member?.value(of: pair.value) ?? .string(pair.value)
            })
    }
}
