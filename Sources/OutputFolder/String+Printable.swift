extension String {
    /// The text without characters that would break the line or the terminal that a message is shown in.
    var printable: String {
        unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : String($0) }.joined()
    }
}
