internal import Foundation

nonisolated extension APIClient.TextCharset {
    /// Returns the bytes of a text in the charset of its media type, or else in UTF-8.
    static func data(of text: String, type: String) throws -> Data {
        guard let name = name(in: type), let encoding = encodings[name] else { return Data(text.utf8) }
        // A charset may have a letter with its accent, and no accents of their own.
        let composed = text.precomposedStringWithCanonicalMapping
        guard let data = text.data(using: encoding) ?? composed.data(using: encoding) else {
            throw APIClient.Unrepresentable(description: "it has a character that the charset '\(name)' lacks")
        }
        return data
    }
}
