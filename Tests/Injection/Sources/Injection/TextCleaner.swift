/// Removes the characters that could end a Swift comment or literal from the texts of a plan. A client printed from
/// the cleaned plan shows what a client with attacks must look like.
final class TextCleaner {
    /// The cleaned texts that contain an attack.
    private(set) var made: Set<String> = []

    func callAsFunction(_ text: String) -> String {
        var clean = ""
        for scalar in text.unicodeScalars where scalar.isASCII {
            if scalar == "\n" { clean += " " } else if Self.isSafe(scalar) { clean.unicodeScalars.append(scalar) }
        }
        if clean.hasMarker {
            // With a mark, the text differs from every text of the plan that was not cleaned.
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
