internal import Foundation

nonisolated extension APIClient.HTTPRequest {
    /// The request as a `curl` command. Secrets in headers and forms are replaced; the URL is not changed.
    var curl: String {
        // `-X HEAD` would wait for a body.
        var words = method == "HEAD" ? ["curl", "--head"] : ["curl", "-X", Self.quoted(method)]
        words.append(Self.quoted(url.absoluteString))
        for field in headers.fields {
            let value = APIClient.Redaction.value(ofHeader: field.name, field.value)
            words += ["-H", Self.quoted(value.isEmpty ? "\(field.name);" : "\(field.name): \(value)")]
        }
        if let body {
            words += Self.words(for: body, type: headers["Content-Type"])
        }
        return words.joined(separator: " ")
    }

    private static func words(for body: APIClient.HTTPBody, type: String?) -> [String] {
        //% if uploads
        if let file = body.file { return ["--data-binary", quoted("@" + file.path)] }
        //% end
        guard let data = body.data else { return ["--data-binary", "@-"] }
        return String(data: data, encoding: .utf8).map { ["--data-raw", quoted(shown($0, type: type))] }
            ?? ["--data-binary", "@body-of-\(data.count)-bytes"]
    }

    private static func shown(_ text: String, type: String?) -> String {
        guard type?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true else { return text }
        return text.split(separator: "&", omittingEmptySubsequences: false)
            .map { APIClient.Redaction.pair(String($0)) }.joined(separator: "&")
    }

    private static func quoted(_ text: String) -> String {
        let isPlain =
            !text.isEmpty
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            }
        return isPlain ? text : "'" + text.replacingOccurrences(of: "'", with: #"'\''"#) + "'"
    }
}
