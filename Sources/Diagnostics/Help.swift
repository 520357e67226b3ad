/// Advice about a finding: a sentence for people and, if known, the text with which an editor corrects the spec.
public struct Help: Sendable, Hashable {
    /// The sentence: lower-case, without a full stop.
    public let text: String
    /// The text that replaces the place of the finding, without quotes; `nil` if an editor cannot apply the advice.
    public let replacement: String?

    /// Creates advice. Without a `replacement`, an editor cannot apply it.
    public init(_ text: String, replacement: String? = nil) {
        self.text = text
        self.replacement = replacement
    }

    /// Returns the advice to write `word` at the place of the finding.
    public static func didYouMean(_ word: String) -> Help {
        didYouMean(word, in: word)
    }

    /// Returns the advice to write `word`.
    ///
    /// - Parameter text: The whole text for the place of the finding, which contains the word.
    public static func didYouMean(_ word: String, in text: String) -> Help {
        Help("did you mean '\(word)'?", replacement: text)
    }
}

extension Help: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) {
        self.init(text)
    }
}
