extension StringProtocol {
    /// The number of characters. Nearly all text is ASCII, and characters are slow to count.
    var width: Int {
        utf8.allSatisfy { $0 < 0x80 } ? utf8.count : count
    }
}
