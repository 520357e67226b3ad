extension StringProtocol {
    /// The number of characters. Most text is ASCII, where bytes are faster to count.
    var width: Int {
        utf8.allSatisfy { $0 < 0x80 } ? utf8.count : count
    }
}
