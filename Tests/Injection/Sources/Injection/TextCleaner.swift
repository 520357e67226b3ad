/// Makes texts of a plan harmless: keeps only characters without a meaning for Swift in a comment or a literal.
final class TextCleaner {
    /// The cleaned texts that contain an attack.
    private(set) var made: Set<String> = []

    func callAsFunction(_ text: String) -> String {
        var clean = ""
        for scalar in text.unicodeScalars where scalar.isASCII {
            if scalar == "\n" { clean += " " } else if Self.isSafe(scalar) { clean.unicodeScalars.append(scalar) }
        }
        if clean.hasMarker {
            // Marks the text, so that no property that was not cleaned is equal to it.
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
