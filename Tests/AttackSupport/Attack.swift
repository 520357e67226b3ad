/// A text by which a spec tries to become more than a text.
public struct Attack: Sendable, CustomStringConvertible {
    public let text: String
    /// The text as JSON writes it between quotes, where no text can be what JSON can say.
    public let escape: String?

    /// A word of every attack that stands nowhere else, by which a test finds what has become of it.
    public static let marker = "pwned"

    /// - Parameter text: An attack on what is around it needs no word of its own, and gets the marker behind it.
    init(_ text: String, escape: String? = nil) {
        self.text = text.contains(Self.marker) ? text : text + " " + Self.marker
        self.escape = escape
    }

    public var description: String { text.count > 80 ? "\(text.count) characters" : text.debugDescription }

    /// No attack: a text like any other.
    public static let none = Attack("text " + marker)

    public static let all = markup + swift + characters
}
