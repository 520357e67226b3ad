internal import Foundation

nonisolated extension APIClient.ReceivedResponse {
    /// Returns the body as text in the charset of its `Content-Type`, or else in UTF-8. ASCII is read as UTF-8, which
    /// includes it.
    package func text() throws -> String {
        let name = headers["Content-Type"].flatMap(APIClient.TextCharset.name) ?? "utf-8"
        let encoding = APIClient.TextCharset.encodings[name]
        // Foundation leaves out the last byte of UTF-16 with an odd number of bytes.
        let isCut = name.hasPrefix("utf-16") && !body.count.isMultiple(of: 2)
        guard !isCut, let encoding, let text = String(data: body, encoding: encoding == .ascii ? .utf8 : encoding) else {
            throw APIClient.mismatch("text in \(name)", at: [])
        }
        return text
    }
}
