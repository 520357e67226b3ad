/// Advice about a finding: a sentence for people, and where it can be, the text that an editor would have to write.
public struct Help: Sendable, Hashable {
    /// Lower-case, without a full stop.
    public let text: String
    /// The text that is to stand in the place of the finding instead, without quotes.
    public let replacement: String?

    /// - Parameter replacement: `nil`: an editor cannot apply the advice.
    public init(_ text: String, replacement: String? = nil) {
        self.text = text
        self.replacement = replacement
    }

    /// - Parameter word: The one that was probably meant by the word at the place of the finding.
    public static func didYouMean(_ word: String) -> Help {
        didYouMean(word, in: word)
    }

    /// - Parameter text: All that is to stand in the place, of which the word is a part.
    public static func didYouMean(_ word: String, in text: String) -> Help {
        Help("did you mean '\(word)'?", replacement: text)
    }
}

extension Help: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) {
        self.init(text)
    }
}
