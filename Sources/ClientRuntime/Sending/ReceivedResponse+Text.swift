internal import Foundation

nonisolated extension APIClient.ReceivedResponse {
    /// Returns the body as text in the charset of its `Content-Type`, or else in UTF-8. ASCII is read as UTF-8, which
    /// includes it.
    package func text() throws -> String {
        let name = headers["Content-Type"].flatMap(APIClient.TextCharset.name) ?? "utf-8"
        let encoding = APIClient.TextCharset.encodings[name]
        guard let encoding, let text = String(data: body, encoding: encoding == .ascii ? .utf8 : encoding) else {
            throw APIClient.mismatch("text in \(name)", at: [])
        }
        return text
    }
}
