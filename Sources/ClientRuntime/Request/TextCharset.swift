internal import Foundation

nonisolated extension APIClient {
    /// The charsets of media types (RFC 9110 §8.3.2).
    enum TextCharset {
        /// Returns the charset of a media type, in lower case; `nil` if it has none.
        static func name(in type: String) -> String? {
            let parameters = type.lowercased().split(separator: ";").dropFirst()
            return parameters.lazy.compactMap { parameter -> String? in
                let parts = parameter.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
                guard parts.count == 2, parts[0] == "charset" else { return nil }
                return parts[1].trimmingCharacters(in: ["\""])
            }.first
        }

        static let encodings: [String: String.Encoding] = [
            "utf-8": .utf8, "utf8": .utf8, "us-ascii": .ascii, "ascii": .ascii,
            "iso-8859-1": .isoLatin1, "latin1": .isoLatin1, "windows-1252": .windowsCP1252, "cp1252": .windowsCP1252,
            "utf-16": .utf16, "utf-16le": .utf16LittleEndian, "utf-16be": .utf16BigEndian,
        ]
    }
}
