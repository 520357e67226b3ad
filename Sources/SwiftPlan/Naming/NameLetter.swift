/// A letter of a name: a character, or a byte of an ASCII name. Bytes are faster, because Unicode properties are slow,
/// and nearly all names are ASCII.
protocol NameLetter: Equatable {
    var isUppercase: Bool { get }
    var isLowercase: Bool { get }
    var isLetter: Bool { get }
    /// True if the letter can be part of a word in a Swift name: a letter of any script, or one of the ten digits.
    var isPartOfWord: Bool { get }

    /// The letter that ends a plural.
    static var pluralEnd: Self { get }
    static func text(of letters: ArraySlice<Self>) -> String
    static func lowercased(_ letters: ArraySlice<Self>) -> String
}

extension Character: NameLetter {
    /// True for a letter or digit without punctuation. In some scripts, a letter forms one character with the
    /// punctuation after it, which a Swift name cannot have.
    var isPartOfWord: Bool {
        guard let first = unicodeScalars.first, first.properties.isXIDStart || ("0"..."9").contains(first) else { return false }
        return unicodeScalars.dropFirst().allSatisfy(\.properties.isXIDContinue)
    }

    static let pluralEnd: Character = "s"

    static func text(of letters: ArraySlice<Character>) -> String { String(letters) }

    static func lowercased(_ letters: ArraySlice<Character>) -> String { String(letters).lowercased() }
}

/// A letter of a name that is ASCII.
struct ASCIILetter: NameLetter {
    let byte: UInt8

    /// Returns the letters of a name; `nil` if the name is not ASCII.
    static func all(of name: String) -> [ASCIILetter]? {
        name.utf8.allSatisfy { $0 < 0x80 } ? name.utf8.map(ASCIILetter.init) : nil
    }

    var isUppercase: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    var isLowercase: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    var isLetter: Bool { isUppercase || isLowercase }
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    var isPartOfWord: Bool { isLetter || isDigit }

    static let pluralEnd = ASCIILetter(byte: UInt8(ascii: "s"))

    static func text(of letters: ArraySlice<ASCIILetter>) -> String {
        text(of: letters) { $0.byte }
    }

    static func lowercased(_ letters: ArraySlice<ASCIILetter>) -> String {
        text(of: letters) { $0.isUppercase ? $0.byte | 0x20 : $0.byte }
    }

    private static func text(of letters: ArraySlice<ASCIILetter>, _ byte: (ASCIILetter) -> UInt8) -> String {
        String(unsafeUninitializedCapacity: letters.count) { bytes in
            for (index, letter) in letters.enumerated() { bytes[index] = byte(letter) }
            return letters.count
        }
    }
}
