internal import Foundation

nonisolated extension APIClient {
    //% if styles
    /// The escaping of an argument in a URL.
    enum Escaping: Sendable {
        /// Escapes all but the unreserved characters as `%XX` (RFC 3986 §2.3).
        case all
        /// `allowReserved`: keeps the reserved characters except those that a path cannot have, and keeps existing
        /// `%XX` (RFC 6570 §3.2.3).
        case allButReservedInPath
        /// The same for a query. `&` is escaped, because it would begin another pair.
        case allButReservedInQuery
        /// Escapes nothing.
        case none

        /// Returns the text as it is sent.
        func escaped(_ text: String) -> String {
            switch self {
            case .all: APIClient.percentEncoded(text)
            case .allButReservedInPath: Self.escaped(text, keeping: ":/@!$&'()*+,;=")
            case .allButReservedInQuery: Self.escaped(text, keeping: ":/?@!$'()*+,;=")
            case .none: text
            }
        }

        /// Returns the name of a pair as it is sent. Reserved characters are escaped, but the name of a cookie has no
        /// escapes (RFC 6265 §4.1.1).
        func name(_ text: String) -> String {
            self == .none ? text : APIClient.percentEncoded(text)
        }

        private static func escaped(_ text: String, keeping kept: String) -> String {
            let bytes = Array(text.utf8)
            var result: [UInt8] = []
            for (index, byte) in bytes.enumerated() {
                let isEscape =
                    byte == UInt8(ascii: "%")
                    && bytes.dropFirst(index + 1).prefix(2).filter(isHexDigit).count == 2
                if isEscape || kept.utf8.contains(byte) {
                    result.append(byte)
                } else {
                    APIClient.append(byte, to: &result)
                }
            }
            return String(decoding: result, as: UTF8.self)
        }

        private static func isHexDigit(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
                UInt8(ascii: "A")...UInt8(ascii: "F"):
                true
            default:
                false
            }
        }
    }

    //% end
    /// Returns the text with all but the unreserved characters as `%XX` (RFC 3986 §2.3).
    static func percentEncoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            append(byte, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    fileprivate static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        if isAlphanumeric(byte) || "-._~".utf8.contains(byte) {
            bytes.append(byte)
        } else {
            bytes += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
        }
    }

    /// Returns true for an ASCII letter or digit.
    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    /// Returns the decoded name of a `name=value` pair.
    static func name(ofPair pair: String) -> String {
        let name = pair.prefix { $0 != "=" }
        return name.removingPercentEncoding ?? String(name)
    }
}
