/// A limit for the candidates that all suggestions of one run compare, because the time grows with the product of names
/// and mistakes. Mistakes after the limit get no suggestion.
public struct SuggestionBudget: Sendable {
    private var left: Int

    /// Creates a budget. The default is far above any real spec: two hundred mistakes among two thousand names.
    public init(candidates: Int = 400_000) {
        left = candidates
    }

    /// Returns the result of the function `suggestion(for:among:)`; `nil` if the candidates exceed the remaining
    /// budget.
    public mutating func suggestion(for word: String, among candidates: some Collection<String>) -> String? {
        guard candidates.count <= left else { return nil }
        left -= candidates.count
        return Diagnostics.suggestion(for: word, among: candidates)
    }
}

/// Returns the candidate that the author of `word` most likely meant; `nil` if none is similar.
///
/// A candidate that differs only in case, `-` and `_` is best, then the one with the fewest typing mistakes: wrong,
/// missing, added or swapped letters. Among equals, a candidate with the same letters wins, then the alphabetical
/// order, so that the result does not depend on the order of `candidates`.
public func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
    let letters = comparableLetters(of: word)
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    let limit = letters.count < 3 ? 0 : letters.count < 6 ? 1 : letters.count < 12 ? 2 : 3
    var best: (distance: Int, isOther: Int, candidate: String)?
    for candidate in candidates where candidate != word {
        let others = comparableLetters(of: candidate)
        guard let distance = typingDistance(letters, others, atMost: limit) else { continue }
        // The same letters in another order are a more likely mistake than other letters.
        let isOther = distance > 0 && letters.sorted() != others.sorted() ? 1 : 0
        if let known = best, known <= (distance, isOther, candidate) { continue }
        best = (distance, isOther, candidate)
    }
    return best?.candidate
}

private func comparableLetters(of word: String) -> [Unicode.Scalar] {
    // Most names are ASCII, and there are many of them, so ASCII takes a faster way.
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
        return word.utf8.compactMap { byte in
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "_"): nil
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): Unicode.Scalar(byte | 0x20)
            default: Unicode.Scalar(byte)
            }
        }
    }
    return word.lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" }
}

/// Returns the Damerau-Levenshtein distance (optimal string alignment); `nil` if it is above `limit`.
private func typingDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar], atMost limit: Int) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    var current = last
    for row in 0..<one.count {
        current[0] = row + 1
        var least = row + 1
        for column in 0..<other.count {
            let isSame = one[row] == other[column]
            var distance = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
            let isSwapped =
                row > 0 && column > 0 && one[row] == other[column - 1] && one[row - 1] == other[column]
            if isSwapped { distance = min(distance, beforeLast[column - 1] + 1) }
            current[column + 1] = distance
            least = min(least, distance)
        }
        // The distance can shrink again only by one swap.
        if least > limit + 1 { return nil }
        (beforeLast, last, current) = (last, current, beforeLast.isEmpty ? current : beforeLast)
    }
    return last.last.flatMap { $0 <= limit ? $0 : nil }
}
