import Foundation
import SwiftPlan
import SwiftText

/// Sample values of types that the client does not declare, as Swift literals and calls.
enum PlainValue {
    static func text(_ type: TypeUse.Builtin, _ json: ExampleJSON?, called name: String) -> String {
        switch type {
        case .string: literal(string(json) ?? name)
        case .integer, .int64: number(json) { Int64($0) != nil } ?? "1"
        case .uint64: number(json) { UInt64($0) != nil } ?? "1"
        case .double: number(json) { Double($0)?.isFinite == true } ?? "1"
        case .float: number(json) { Float($0)?.isFinite == true } ?? "1"
        case .boolean: if case .boolean(let flag)? = json { String(flag) } else { "true" }
        case .json: json.map { self.json($0, levels: 8) } ?? "[:]"
        case .calendarDate: date(string(json))
        case .filePart: ".init(Data(\"text\".utf8), filename: \"file.txt\")"
        case .httpBody: ".data(Data(\"text\".utf8))"
        }
    }

    static func text(_ type: TypeUse.Format, _ json: ExampleJSON?) -> String {
        let text = string(json) ?? ""
        switch type {
        case .dateTime, .httpDate: return time(text)
        case .unixTime: return "Date(timeIntervalSince1970: \(number(json) { Double($0)?.isFinite == true } ?? "0"))"
        case .uuid: return UUID(uuidString: text) == nil ? "UUID()" : "UUID(uuidString: \(literal(text)))!"
        case .url: return "URL(string: \(literal(WebAddress(text)?.text ?? "https://example.com")))!"
        case .base64, .base64URL: return "Data(\"text\".utf8)"
        case .decimal: return number(json) { Double($0)?.isFinite == true } ?? "1"
        case .decimalText: return Double(text)?.isFinite == true && Int(text) != nil ? text : "1"
        }
    }

    private static func string(_ json: ExampleJSON?) -> String? {
        if case .string(let text)? = json { Prose.visible(text) } else { nil }
    }

    private static func number(_ json: ExampleJSON?, _ isAllowed: (String) -> Bool) -> String? {
        guard case .number(let text)? = json, isAllowed(text), text.utf8.first != UInt8(ascii: "+") else { return nil }
        return text
    }

    /// Returns a date from a text such as `2024-02-29`.
    private static func date(_ text: String?) -> String {
        let parts = (text ?? "").split(separator: "-").map { Int($0) }
        let known = parts.compactMap { $0 }
        guard known.count == 3, parts.count == 3, (1...12).contains(known[1]), (1...31).contains(known[2]) else {
            return ".init(year: 2024, month: 2, day: 29)"
        }
        return ".init(year: \(known[0]), month: \(known[1]), day: \(known[2]))"
    }

    /// Returns a date from a text in the form of RFC 3339, without the fractions of a second and the offset.
    private static func time(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let isTime =
            bytes.count >= 19 && bytes[10] == UInt8(ascii: "T")
            && zip(bytes.prefix(19), "dddd-dd-ddTdd:dd:dd".utf8).allSatisfy { byte, pattern in
                pattern == UInt8(ascii: "d") ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : byte == pattern
            }
        guard isTime else { return "Date()" }
        return "try Date(\"\(text.prefix(19))Z\", strategy: .iso8601)"
    }

    /// Returns a literal of the client's `JSON`.
    private static func json(_ value: ExampleJSON, levels: Int) -> String {
        switch value {
        case .null: return "nil"
        case .boolean(let flag): return String(flag)
        case .number(let text): return Int64(text) != nil || text.contains(".") ? text : "0"
        case .string(let text): return literal(Prose.visible(text))
        case .array(let elements):
            return levels > 0
                ? "[\(elements.prefix(4).map { json($0, levels: levels - 1) }.joined(separator: ", "))]" : "[]"
        case .object(let members):
            guard levels > 0, !members.isEmpty else { return "[:]" }
            let entries = members.prefix(8).map {
                "\(literal(Prose.visible($0.name))): \(json($0.value, levels: levels - 1))"
            }
            return "[\(entries.joined(separator: ", "))]"
        }
    }
}
