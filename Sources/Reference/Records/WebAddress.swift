/// An address that a page may link to: it has no other scheme than `http` and `https`, and no character that would end
/// the attribute or the link around it.
package struct WebAddress: Sendable, Hashable {
    package let text: String

    /// `nil` for any scheme except `http` and `https`.
    init?(_ text: some StringProtocol) {
        let isWeb = ["https://", "http://"].contains { text.prefix($0.count).lowercased() == $0 }
        guard isWeb, text.utf8.count > 8, text.utf8.count < 2000, text.utf8.allSatisfy(Self.isAllowed) else {
            return nil
        }
        self.text = String(text).replacing("(", with: "%28").replacing(")", with: "%29")
    }

    /// True for a character of RFC 3986 §2 that is no markup in Markdown or HTML.
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
