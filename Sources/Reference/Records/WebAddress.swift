/// An address that a page may link to. Nothing else can be made one of: no other scheme, and nothing that ends the place
/// where it is written.
package struct WebAddress: Sendable, Hashable {
    package let text: String

    /// `nil` for everything but `http` and `https`.
    init?(_ text: some StringProtocol) {
        let isWeb = ["https://", "http://"].contains { text.prefix($0.count).lowercased() == $0 }
        guard isWeb, text.utf8.count > 8, text.utf8.count < 2000, text.utf8.allSatisfy(Self.isAllowed) else {
            return nil
        }
        self.text = String(text).replacing("(", with: "%28").replacing(")", with: "%29")
    }

    /// RFC 3986 §2, without what Markdown or HTML could take for something else.
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
