internal import Foundation

nonisolated extension APIClient {
    /// OpenAPI 3.1 §4.8.12.5.
    enum ParameterStyle: Sendable {
        case simple, label, matrix
        case form, spaceDelimited, pipeDelimited, deepObject
    }

    /// A parameter in the three shapes that the styles are defined for (OpenAPI 3.1 §4.8.12.6).
    enum ParameterValue {
        case primitive(String)
        case array([String])
        case object([(name: String, value: JSON)])

        struct Unrepresentable: Error, CustomStringConvertible {
            let description: String
        }

        init<Value: Encodable>(_ value: Value) throws {
            switch value {
            case let text as String: self = .primitive(text)
            case let texts as [String]: self = .array(texts)
            case let flag as Bool: self = .primitive(flag ? "true" : "false")
            case let number as Int: self = .primitive(String(number))
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
            case .null: return ""
            case .array, .object: throw Unrepresentable(description: "a value within a value has no form there")
            }
        }

        /// RFC 6570 §2.3: a list or an object of nothing has no form, and is not sent.
        var isUndefined: Bool {
            switch self {
            case .primitive: false
            case .array(let texts): texts.isEmpty
            case .object(let members): members.isEmpty
            }
        }

        func simple(explode: Bool, encode: (String) -> String) throws -> String {
            switch self {
            case .primitive(let text):
                return encode(text)
            case .array(let texts):
                return texts.map(encode).joined(separator: ",")
            case .object(let members):
                return try members
                    .map { encode($0.name) + (explode ? "=" : ",") + encode(try Self.text(of: $0.value)) }
                    .joined(separator: ",")
            }
        }

        func path(_ name: String, style: ParameterStyle, explode: Bool) throws -> String {
            guard !isUndefined else { return "" }
            switch style {
            case .label:
                let text = try simple(explode: explode, encode: percentEncoded)
                return "." + (explode ? text.replacingOccurrences(of: ",", with: ".") : text)
            case .matrix:
                // RFC 6570 §3.2.7: a name without a value comes without `=` too.
                return try pairs(name, explode: explode).map { ";" + ($0.hasSuffix("=") ? $0.dropLast() : $0[...]) }
                    .joined()
            default:
                return try simple(explode: explode, encode: percentEncoded)
            }
        }

        /// `name=value` pairs, percent-encoded.
        func queryPairs(_ name: String, style: ParameterStyle, explode: Bool) throws -> [String] {
            switch (self, style) {
            case (.object(let members), .deepObject):
                return try members.flatMap { member in
                    try Self.deepPairs(percentEncoded(name), member.name, member.value)
                }
            default:
                let separator = [.spaceDelimited: "%20", .pipeDelimited: "%7C"][style] ?? ","
                return try pairs(name, explode: explode, separator: separator)
            }
        }

        private func pairs(_ name: String, explode: Bool, separator: String = ",") throws -> [String] {
            switch self {
            case _ where isUndefined:
                return []
            case .array(let texts) where explode:
                return texts.map { percentEncoded(name) + "=" + percentEncoded($0) }
            case .object(let members) where explode:
                return try members.map { percentEncoded($0.name) + "=" + percentEncoded(try Self.text(of: $0.value)) }
            default:
                let text = try simple(explode: false, encode: percentEncoded)
                return [percentEncoded(name) + "=" + text.replacingOccurrences(of: ",", with: separator)]
            }
        }

        /// `name[a][b]=value`: deeper than the specification defines, and what servers that take it expect.
        private static func deepPairs(_ prefix: String, _ name: String, _ value: JSON) throws -> [String] {
            let prefix = prefix + "%5B" + percentEncoded(name) + "%5D"
            switch value {
            case .object(let members):
                return try members.filter { $1 != .null }.sorted { $0.key < $1.key }.flatMap { member in
                    try deepPairs(prefix, member.key, member.value)
                }
            case .array(let elements):
                return try elements.flatMap { element in
                    switch element {
                    case .array, .object: try deepPairs(prefix, "", element)
                    default: [prefix + "%5B%5D=" + percentEncoded(try text(of: element))]
                    }
                }
            default:
                return [prefix + "=" + percentEncoded(try text(of: value))]
            }
        }
    }

    /// All but the unreserved characters of RFC 3986 §2.3 as `%XX`.
    static func percentEncoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
