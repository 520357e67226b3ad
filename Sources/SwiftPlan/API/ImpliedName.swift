/// The names that a manifest omits, because they follow from the key.
///
/// These rules do not choose names, and they must never change: manifests of earlier versions omit the names that the
/// rules give, even if later versions choose other names.
public enum ImpliedName {
    /// Returns the name of a property, a value, an argument or a call: `accountID`, `inProgress`.
    public static func lower(_ text: String) -> String {
        let words = words(of: text)
        guard let first = words.first else { return "" }
        let isInitialism = initialisms.contains(first.lowercased())
        let head = isInitialism ? first.lowercased() : first.changingFirst { $0 | 0x20 }
        return head + words.dropFirst().map(capitalized).joined()
    }

    /// Returns the name of a type: `PaymentIntent`.
    public static func upper(_ text: String) -> String {
        words(of: text).map(capitalized).joined()
    }

    /// Returns the words of letters and digits. A word in capitals becomes lowercase.
    private static func words(of text: String) -> [String] {
        text.utf8.split(whereSeparator: { !isPartOfWord($0) }).map { bytes in
            let word = String(Substring(bytes))
            return bytes.contains(where: isSmall) ? word : word.lowercased()
        }
    }

    private static func capitalized(_ word: String) -> String {
        let small = word.lowercased()
        if initialisms.contains(small) { return word.uppercased() }
        if small.last == "s", initialisms.contains(String(small.dropLast())) { return small.dropLast().uppercased() + "s" }
        return word.changingFirst { $0 & ~0x20 }
    }

    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    fileprivate static func isLetter(_ byte: UInt8) -> Bool { isSmall(byte | 0x20) }

    fileprivate static func isSmall(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    private static let initialisms: Set<String> = [
        "ach", "api", "html", "http", "https", "iban", "id", "ip", "json", "pdf", "png", "qr", "sepa", "sha", "uri", "url",
        "uuid", "xml",
    ]
}

extension String {
    /// Returns an ASCII word with its first letter changed.
    fileprivate func changingFirst(_ change: (UInt8) -> UInt8) -> String {
        guard let first = utf8.first, ImpliedName.isLetter(first) else { return self }
        return String(unsafeUninitializedCapacity: utf8.count) { bytes in
            _ = bytes.initialize(from: utf8)
            bytes[0] = change(first)
            return utf8.count
        }
    }
}
