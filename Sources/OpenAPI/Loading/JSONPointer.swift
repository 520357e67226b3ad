/// Functions for the text of JSON pointers (RFC 6901).
public enum JSONPointer {
    /// Returns the unescaped tokens of a pointer; `nil` if it is neither empty nor begins with `/`.
    static func tokens(of pointer: String) -> [String]? {
        if pointer.isEmpty { return [] }
        guard pointer.utf8.first == slash else { return nil }
        // Bytes are split, because a combining mark after a slash would hide it from a search for characters.
        return pointer.utf8.dropFirst().split(separator: slash, omittingEmptySubsequences: false).map {
            unescaped(String(decoding: $0, as: UTF8.self))
        }
    }

    private static let slash = UInt8(ascii: "/")

    /// Returns a token with `~` and `/` as `~0` and `~1`.
    public static func escaped(_ token: String) -> String {
        guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return token }
        var result: [UInt8] = []
        for byte in token.utf8 {
            switch byte {
            case UInt8(ascii: "~"): result += "~0".utf8
            case slash: result += "~1".utf8
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Returns a token with `~0` and `~1` as `~` and `/`.
    public static func unescaped(_ token: String) -> String {
        guard token.utf8.contains(UInt8(ascii: "~")) else { return token }
        var result = ""
        var rest = Substring(token).unicodeScalars
        while let character = rest.popFirst() {
            if character == "~", let code = rest.first, code == "0" || code == "1" {
                rest.removeFirst()
                result += code == "0" ? "~" : "/"
            } else {
                result.unicodeScalars.append(character)
            }
        }
        return result
    }
}
