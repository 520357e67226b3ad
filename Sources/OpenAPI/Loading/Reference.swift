/// The parts of the text of a `$ref`: `schemas/pet.yaml#/properties/name`.
struct Reference {
    let text: String
    /// The part before `#`, percent-decoded; empty for a node in the same file.
    let path: String
    /// The part after `#`, percent-decoded.
    let fragment: String

    init(_ text: String) {
        self.text = text
        // Bytes are searched, because a combining mark after the `#` would hide it from a search for characters.
        let path = text.utf8.prefix { $0 != UInt8(ascii: "#") }
        self.path = Self.percentDecoded(path)
        fragment = Self.percentDecoded(text.utf8[path.endIndex...].dropFirst())
    }

    /// Returns the text with another file of the same folder.
    func text(withFile name: String) -> String {
        let path = text.prefix { $0 != "#" }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        return folder + name + text[path.endIndex...]
    }

    /// The scheme in lower case: `https` for `https://…`. A drive letter is not a scheme.
    var scheme: String? {
        guard let colon = path.firstIndex(of: ":"), let first = path.first, first.isASCII, first.isLetter else {
            return nil
        }
        let scheme = path[..<colon]
        guard scheme.count > 1,
            scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
        else {
            return nil
        }
        return scheme.lowercased()
    }

    /// True if the reference has a scheme or a host: `https://…` or `//host/…`.
    var isRemote: Bool {
        scheme != nil || path.hasPrefix("//")
    }

    /// Returns the text with its escapes decoded. A wrong escape stays unchanged, because it may be part of a name.
    private static func percentDecoded(_ text: Substring.UTF8View) -> String {
        guard text.contains(UInt8(ascii: "%")) else { return String(decoding: text, as: UTF8.self) }
        var bytes: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = hexValue(of: rest.prefix(2)) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexValue(of digits: some Collection<UInt8>) -> UInt8? {
        guard digits.count == 2 else { return nil }
        let text = String(decoding: digits, as: UTF8.self)
        return text.hasPrefix("+") || text.hasPrefix("-") ? nil : UInt8(text, radix: 16)
    }
}
