/// Makes texts of a plan harmless: only characters are left that mean nothing to Swift in a comment or in a literal.
final class TextCleaner {
    /// The texts that it has made of those with an attack.
    private(set) var made: Set<String> = []

    func callAsFunction(_ text: String) -> String {
        var clean = ""
        for scalar in text.unicodeScalars where scalar.isASCII {
            if scalar == "\n" { clean += " " } else if Self.isSafe(scalar) { clean.unicodeScalars.append(scalar) }
        }
        if clean.hasMarker {
            // Never what an untouched field of the plan has.
            clean += "~"
            made.insert(clean)
        }
        return clean
    }

    func callAsFunction(_ text: String?) -> String? { text.map { self($0) } }

    static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        (0x20..<0x7F).contains(scalar.value) && !["\"", "\\", "`", "#", "*"].contains(scalar)
    }
}
