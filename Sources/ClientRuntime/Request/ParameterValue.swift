internal import Foundation

nonisolated extension APIClient {
    /// The `style` of a parameter (OpenAPI 3.2 §4.12.4).
    package enum ParameterStyle: Sendable {
        case simple, label, matrix
        case form, spaceDelimited, pipeDelimited, deepObject
        case cookie
    }

    /// A parameter in the three shapes that the styles are defined for (OpenAPI 3.1 §4.8.12.6).
    enum ParameterValue {
        case primitive(String)
        case array([String])
        case object([(name: String, value: JSON)])

        init(_ value: any Encodable) throws {
            switch value {
            case let text as String: self = .primitive(text)
            case let texts as [String]: self = .array(texts)
            case let flag as Bool: self = .primitive(flag ? "true" : "false")
            case let number as any FixedWidthInteger: self = .primitive("\(number)")
            case let number as Decimal: self = .primitive("\(number)")
            default: try self.init(JSON(encoding: value))
            }
        }

        init(_ json: JSON) throws {
            switch json {
            case .array(let elements):
                self = .array(try elements.map { try Self.text(of: $0) })
            case .object(let members):
                // `null` has no form in a parameter: the member is undefined, as in RFC 6570 §2.3.
                self = .object(members.filter { $1 != .null }.sorted { $0.key < $1.key }.map { ($0, $1) })
            default:
                self = .primitive(try Self.text(of: json))
            }
        }

        static func text(of json: JSON) throws -> String {
            switch json {
            case .string(let text): return text
            case .bool(let flag): return flag ? "true" : "false"
            case .integer(let number): return String(number)
            case .number(let number): return Int(exactly: number).map(String.init) ?? "\(number)"
            case .numeral(let number): return number
            case .null: return ""
            // A nested value has no form in any style, and is sent as JSON.
            case .array, .object: return try Request.json(json)
            }
        }

        /// True for an empty list or object, which has no form and is not sent (RFC 6570 §2.3).
        var isUndefined: Bool {
            switch self {
            case .primitive: false
            case .array(let texts): texts.isEmpty
            case .object(let members): members.isEmpty
            }
        }
    }
}

nonisolated extension APIClient.ParameterValue {
    func simple(explode: Bool, separator: String = ",", escaping: APIClient.Escaping) throws -> String {
        switch self {
        case .primitive(let text):
            return escaping.escaped(text)
        case .array(let texts):
            return texts.map { escaping.escaped($0) }.joined(separator: separator)
        case .object(let members):
            return
                try members
                .map { escaping.escaped($0.name) + (explode ? "=" : separator) + escaping.escaped(try Self.text(of: $0.value)) }
                .joined(separator: separator)
        }
    }

    func path(
        _ name: String, style: APIClient.ParameterStyle, explode: Bool, escaping: APIClient.Escaping = .all
    ) throws -> String {
        guard !isUndefined else { return "" }
        switch style {
        case .label:
            return "." + (try simple(explode: explode, separator: explode ? "." : ",", escaping: escaping))
        case .matrix:
            // A name without a value has no `=` either (RFC 6570 §3.2.7).
            return try namedPairs(name, explode: explode, separator: ",", escaping: escaping)
                .map { ";" + ($0.hasSuffix("=") ? $0.dropLast() : $0[...]) }.joined()
        default:
            return try simple(explode: explode, escaping: escaping)
        }
    }

    /// Returns the `name=value` pairs for a query or a cookie.
    func pairs(
        _ name: String, style: APIClient.ParameterStyle, explode: Bool, escaping: APIClient.Escaping = .all
    ) throws -> [String] {
        switch (self, style) {
        case (.object(let members), .deepObject):
            return try members.flatMap { member in
                try Self.deepPairs(APIClient.percentEncoded(name), member.name, member.value, escaping)
            }
        case (.array, .deepObject):
            // The specification does not define this form; servers that accept such values expect it.
            return try namedPairs(name + "[]", explode: true, separator: ",", escaping: escaping)
        default:
            let separator = [.spaceDelimited: "%20", .pipeDelimited: "%7C"][style] ?? ","
            return try namedPairs(name, explode: explode, separator: separator, escaping: escaping)
        }
    }

    private func namedPairs(
        _ name: String, explode: Bool, separator: String, escaping: APIClient.Escaping
    ) throws -> [String] {
        switch self {
        case _ where isUndefined:
            return []
        case .array(let texts) where explode:
            return texts.map { escaping.name(name) + "=" + escaping.escaped($0) }
        case .object(let members) where explode:
            // Each member is a separate parameter, and so is each element of a list.
            return try members.flatMap { member in
                let values = if case .array(let elements) = member.value { elements } else { [member.value] }
                return try values.map { escaping.name(member.name) + "=" + escaping.escaped(try Self.text(of: $0)) }
            }
        default:
            return [escaping.name(name) + "=" + (try simple(explode: false, separator: separator, escaping: escaping))]
        }
    }

    /// Returns pairs such as `name[a][b]=value`. The specification does not define this depth; servers that accept it
    /// expect this form.
    private static func deepPairs(
        _ prefix: String, _ name: String, _ value: APIClient.JSON, _ escaping: APIClient.Escaping
    ) throws -> [String] {
        let prefix = prefix + "%5B" + APIClient.percentEncoded(name) + "%5D"
        switch value {
        case .object(let members):
            return try members.filter { $1 != .null }.sorted { $0.key < $1.key }.flatMap { member in
                try deepPairs(prefix, member.key, member.value, escaping)
            }
        case .array(let elements):
            return try elements.flatMap { element in
                switch element {
                case .array, .object: try deepPairs(prefix, "", element, escaping)
                default: [prefix + "%5B%5D=" + escaping.escaped(try text(of: element))]
                }
            }
        default:
            return [prefix + "=" + escaping.escaped(try text(of: value))]
        }
    }
}
