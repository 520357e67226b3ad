/// A search for a mistake that libyaml notices only later. For a key without a `:`, libyaml gives up at the `:` of the
/// line below.
struct NearbyMistake {
    private let file: SourceFile
    private let problem: YAMLProblem

    init(behind problem: YAMLProblem, in file: SourceFile) {
        self.file = file
        self.problem = problem
    }

    /// The mistake; `nil` if it is not a frequent one.
    var found: YAMLProblem? {
        mergeMarker ?? lines.lazy.compactMap { strangeCharacter(in: $0) ?? missingSpace(in: $0) }.first ?? missingColon
    }

    /// The line where libyaml gave up, and the nearest line above it that is not blank.
    private var lines: [Int] {
        [problem.location.line] + [lineAbove].compactMap(\.self)
    }

    private var lineAbove: Int? {
        let first = max(problem.location.line - Self.maximumLines, 1)
        guard first < problem.location.line else { return nil }
        return (first..<problem.location.line).last { !words(of: $0).isEmpty && !words(of: $0).hasPrefix("#") }
    }

    /// The number of lines above that are searched.
    private static let maximumLines = 5

    private func text(_ line: Int) -> String {
        file.lineBytes(line).map { String(decoding: $0.prefix(Self.maximumLength), as: UTF8.self) } ?? ""
    }

    /// The number of bytes of a line that are searched.
    private static let maximumLength = 1_000

    /// Returns a line without its indentation and the dashes of lists.
    private func words(of line: Int) -> Substring {
        var rest = text(line)[...]
        while let first = rest.first, first == " " || first == "\t" || (first == "-" && rest.dropFirst().first == " ") {
            rest = rest.dropFirst()
        }
        return rest
    }

    private func found(_ message: String, _ line: Int, _ column: Int, length: Int = 1, help: String) -> YAMLProblem {
        YAMLProblem(
            kind: .syntax, message: message,
            location: SourceLocation(file: file, line: line, column: column, length: length), help: help)
    }

    // MARK: - Kinds of mistakes

    private var mergeMarker: YAMLProblem? {
        let last = problem.location.line + 1
        let marker = (1...last).first { text($0, beginsWith: "<<<<<<< ") || text($0, beginsWith: ">>>>>>> ") }
        return marker.map { found("a marker of a merge conflict", $0, 1, length: 7, help: "resolve the conflict first") }
    }

    private func text(_ line: Int, beginsWith mark: String) -> Bool {
        file.lineBytes(line)?.starts(with: mark.utf8) ?? false
    }

    private func strangeCharacter(in line: Int) -> YAMLProblem? {
        for (index, scalar) in text(line).unicodeScalars.enumerated() {
            switch scalar {
            case "\u{A0}", "\u{202F}", "\u{3000}":
                return found("a blank that is not a space", line, index + 1, help: "write a space")
            case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}":
                return found("'\(scalar)' is not a quote in YAML", line, index + 1, help: "write \" or '")
            default: break
            }
        }
        return nil
    }

    /// Finds a missing space after a colon: to YAML, `title:Pets` is text.
    private func missingSpace(in line: Int) -> YAMLProblem? {
        let words = words(of: line)
        let key = words.prefix { Self.isOfKey($0) }
        let rest = words.dropFirst(key.count)
        guard !key.isEmpty, rest.first == ":", let next = rest.dropFirst().first, next != " ", !rest.hasPrefix("://") else {
            return nil
        }
        let column = column(of: words, in: line) + key.unicodeScalars.count
        return found("a space is missing after this ':'", line, column, help: "write '\(key): \(rest.dropFirst().prefix(20))'")
    }

    /// A missing colon: `info`, or `type string`, above a line that has a colon.
    private var missingColon: YAMLProblem? {
        let mayBeOf = [SyntaxMessage.misplacedColon, .missingKey].map(\.message)
        guard mayBeOf.contains(problem.message), let line = lineAbove else { return nil }
        let words = words(of: line)
        let key = words.prefix { Self.isOfKey($0) }
        guard let first = key.first, first.isLetter || first == "$", !words.contains(":") else { return nil }
        let rest = words.dropFirst(key.count)
        guard rest.isEmpty || rest.first == " " else { return nil }
        return found(
            "a ':' is missing after '\(String(key).shortened)'", line, column(of: words, in: line),
            length: key.unicodeScalars.count,
            help: "write '\(String(key).shortened):\(String(rest).shortened)'")
    }

    private func column(of words: Substring, in line: Int) -> Int {
        text(line).unicodeScalars.count - words.unicodeScalars.count + 1
    }

    private static func isOfKey(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "$-_./".contains(character)
    }
}
