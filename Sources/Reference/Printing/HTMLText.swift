/// Escaping of text for HTML.
enum HTMLText {
    /// Escapes a text for a comment, so that the text cannot end it.
    static func comment(_ text: String) -> String {
        escaped(Prose.visible(text)).replacing("--", with: "- -")
    }

    /// Escapes a text for use between tags and in a quoted attribute.
    static func escaped(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + text.utf8.count / 8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): result += "&amp;".utf8
            case UInt8(ascii: "<"): result += "&lt;".utf8
            case UInt8(ascii: ">"): result += "&gt;".utf8
            case UInt8(ascii: "\""): result += "&quot;".utf8
            case UInt8(ascii: "'"): result += "&#39;".utf8
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
