/// A text of a hostile spec that tries to break out of code or markup.
public struct Attack: Sendable, CustomStringConvertible {
    public let text: String
    /// The text in JSON's escapes if a Swift string cannot have it, such as half a surrogate pair; else `nil`.
    public let escape: String?

    /// A word that is in every attack and nowhere else, so that a test can find the attack.
    public static let marker = "pwned"

    /// - Parameter text: The attack; if it lacks the marker, the marker is appended.
    init(_ text: String, escape: String? = nil) {
        self.text = text.contains(Self.marker) ? text : text + " " + Self.marker
        self.escape = escape
    }

    public var description: String { text.count > 80 ? "\(text.count) characters" : text.debugDescription }

    /// A text with the marker that attacks nothing.
    public static let none = Attack("text " + marker)

    public static let all = markup + swift + characters
}
