internal import Foundation

nonisolated extension APIClient.ReceivedResponse {
    /// Returns the body as text in the charset of its `Content-Type`, or else in UTF-8 (RFC 9110 §8.3.2).
    package func text() throws -> String {
        let name = charset ?? "utf-8"
        // Foundation leaves out the last byte of UTF-16 with an odd number of bytes.
        let isCut = name.hasPrefix("utf-16") && !body.count.isMultiple(of: 2)
        guard !isCut, let encoding = Self.encodings[name], let text = String(data: body, encoding: encoding) else {
            throw APIClient.mismatch("text in \(name)", at: [])
        }
        return text
    }

    /// The charset in lower case.
    private var charset: String? {
        let parameters = (headers["Content-Type"] ?? "").lowercased().split(separator: ";").dropFirst()
        return parameters.lazy.compactMap { parameter -> String? in
            let parts = parameter.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, parts[0] == "charset" else { return nil }
            return parts[1].trimmingCharacters(in: ["\""])
        }.first
    }

    /// The encodings by charset. ASCII is read as UTF-8, which includes it.
    private static let encodings: [String: String.Encoding] = [
        "utf-8": .utf8, "utf8": .utf8, "us-ascii": .utf8, "ascii": .utf8,
        "iso-8859-1": .isoLatin1, "latin1": .isoLatin1, "windows-1252": .windowsCP1252, "cp1252": .windowsCP1252,
        "utf-16": .utf16, "utf-16le": .utf16LittleEndian, "utf-16be": .utf16BigEndian,
    ]
}
