/// A limit of `%TAG` directives, because libyaml compares each with all before it.
enum YAMLDirectives {
    static let limit = 1000

    /// Returns true if too many lines that begin with `%` precede the first line of content.
    static func areTooMany(in bytes: ArraySlice<UInt8>) -> Bool {
        var directives = 0
        var isLineStart = true
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                isLineStart = true
            case UInt8(ascii: "%") where isLineStart:
                directives += 1
                isLineStart = false
            case UInt8(ascii: "#"), UInt8(ascii: " "), UInt8(ascii: "\t"):
                isLineStart = false
            case _ where isLineStart:
                return directives > limit
            default: break
            }
        }
        return directives > limit
    }
}
