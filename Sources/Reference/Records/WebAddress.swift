/// A URL that a page may link to. It has the scheme `http` or `https`, and no character that could end the attribute or
/// the link around it.
package struct WebAddress: Sendable, Hashable {
    /// The URL, with parentheses percent-encoded.
    package let text: String

    /// Returns `nil` for another scheme, for disallowed characters, and for fewer than 9 or more than 1,999 bytes.
    init?(_ text: some StringProtocol) {
        let isWeb = ["https://", "http://"].contains { text.prefix($0.count).lowercased() == $0 }
        guard isWeb, text.utf8.count > 8, text.utf8.count < 2000, text.utf8.allSatisfy(Self.isAllowed) else {
            return nil
        }
        self.text = String(text).replacing("(", with: "%28").replacing(")", with: "%29")
    }

    /// Returns true for a character that RFC 3986 §2 allows and that is not markup in a link of Markdown or HTML.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: others.contains(byte)
        }
    }

    private static let others = Set("-._~:/?#@!$&()+,;=%".utf8)
}
