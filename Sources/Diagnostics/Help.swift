/// Advice about a finding: a sentence for people, and if possible the text with which an editor corrects the spec.
public struct Help: Sendable, Hashable {
    /// Lower-case, without a full stop.
    public let text: String
    /// The text that replaces the place of the finding, without quotes; `nil` if an editor cannot apply the advice.
    public let replacement: String?

    /// - Parameter replacement: `nil`: an editor cannot apply the advice.
    public init(_ text: String, replacement: String? = nil) {
        self.text = text
        self.replacement = replacement
    }

    /// - Parameter word: The word that was probably meant at the place of the finding.
    public static func didYouMean(_ word: String) -> Help {
        didYouMean(word, in: word)
    }

    /// - Parameter text: The whole text for the place, of which the word is a part.
    public static func didYouMean(_ word: String, in text: String) -> Help {
        Help("did you mean '\(word)'?", replacement: text)
    }
}

extension Help: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) {
        self.init(text)
    }
}
