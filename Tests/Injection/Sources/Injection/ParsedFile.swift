import SwiftParser
import SwiftSyntax

/// A Swift file without the text of its comments and literals.
final class ParsedFile {
    let hasError: Bool
    /// All tokens. A string literal is its quotes with the interpolations between them.
    let tokens: [String]
    /// The declarations, such as `struct Client.Pet` and `func Client.Pets.get(id:)`.
    let declarations: [String]

    init(_ text: String) {
        let file = Parser.parse(source: text)
        hasError = file.hasError
        var tokens: [String] = []
        for token in file.tokens(viewMode: .sourceAccurate) {
            switch token.tokenKind {
            case .stringSegment, .rawStringPoundDelimiter: continue
            case .multilineStringQuote: tokens.append("\"")
            // Skips a trailing comma, which a list has only if its texts need several lines.
            case .rightSquare, .rightParen:
                if tokens.last == "," { tokens.removeLast() }
                tokens.append(token.text)
            default: tokens.append(token.text)
            }
        }
        self.tokens = tokens
        let collector = DeclarationCollector(viewMode: .sourceAccurate)
        collector.walk(file)
        declarations = collector.declarations
    }

    /// A description of the first difference.
    func difference(from other: ParsedFile) -> String? {
        let (own, others) = (declarations.sorted(), other.declarations.sorted())
        if own != others {
            let change = own.difference(from: others)
            let extra = change.insertions.compactMap { if case .insert(_, let name, _) = $0 { name } else { nil } }
            let missing = change.removals.compactMap { if case .remove(_, let name, _) = $0 { name } else { nil } }
            return "it also declares \(extra), and does not declare \(missing)"
        }
        guard tokens != other.tokens else { return nil }
        let index =
            zip(tokens, other.tokens).enumerated().first { $1.0 != $1.1 }?.offset
            ?? min(tokens.count, other.tokens.count)
        let range = max(0, index - 5)..<(index + 10)
        func text(_ tokens: [String]) -> String { tokens[range.clamped(to: tokens.indices)].joined(separator: " ") }
        return "it says '\(text(tokens))' and not '\(text(other.tokens))'"
    }
}
