/// Names the files of groups and types.
public enum FileStem {
    /// The longest name, in bytes. File systems allow 255, which must include the client's name and the extension.
    private static let longest = 150

    /// Returns the name, or the beginning of a name that is too long with a checksum of the whole.
    public static func fitting(_ name: String) -> String {
        guard name.utf8.count > longest else { return name }
        var stem = ""
        for character in name {
            guard stem.utf8.count + character.utf8.count < longest - 8 else { break }
            stem.append(character)
        }
        return stem + "-" + checksum(name)
    }

    /// Returns eight hexadecimal digits that are the same on every machine (32-bit FNV-1a).
    private static func checksum(_ text: String) -> String {
        let hash = text.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
