/// The words that Swift names write in capitals or in a fixed spelling: `URL`, `OAuth`, `iOS`.
enum Initialisms {
    static func spelling(of word: String) -> String? {
        spellings[word]
    }

    /// Returns the form of a word at the beginning of a lowercase name: `url`, but `iOS`.
    static func head(of word: String) -> String {
        systems[word] ?? word
    }

    private static let spellings: [String: String] = {
        var spellings: [String: String] = [:]
        for word in upper {
            spellings[word] = word.uppercased()
        }
        for word in upper where !word.hasSuffix("s") && spellings[word + "s"] == nil {
            spellings[word + "s"] = word.uppercased() + "s"
        }
        for (word, spelling) in systems {
            spellings[word] = spelling.prefix(1).uppercased() + spelling.dropFirst()
        }
        return spellings.merging(mixed) { $1 }
    }()

    private static let upper = [
        "ach", "acl", "ai", "api", "arn", "ascii", "asn", "aws", "bgp", "cdn", "cidr", "cors", "cpu", "csrf", "css",
        "csv", "cvc", "cvv", "dns", "eof", "faq", "fqdn", "ftp", "gdpr", "gif", "gpg", "gps", "gpt", "gpu", "guid",
        "hdr", "hls", "html", "http", "https", "iam", "iban", "icmp", "id", "ip", "iso", "jpeg", "jpg", "json", "jwt",
        "kms", "ldap", "lfs", "llm", "mcp", "md5", "mfa", "mime", "mp3", "mp4", "nat", "nfs", "oidc", "os", "otp",
        "pdf", "pgp", "png", "ql", "qr", "ram", "rgb", "rpc", "rsa", "rss", "rtmp", "rtsp", "saml", "sarif", "scim",
        "sdk", "sepa", "sha", "sha1", "sha256", "sha384", "sha512", "sip", "sku", "sms", "smtp", "sql", "sse", "ssd",
        "ssh", "ssl", "ssn", "sso", "svg", "tcp", "tls", "totp", "ttl", "tv", "udp", "ui", "uri", "url", "usb", "utc",
        "utf16", "utf8", "uuid", "vat", "vm", "vpc", "vpn", "xml", "yaml", "yml",
    ]

    private static let mixed = [
        "etag": "ETag", "ipv4": "IPv4", "ipv6": "IPv6", "oauth": "OAuth", "oauth2": "OAuth2",
    ]

    private static let systems = [
        "ios": "iOS", "macos": "macOS", "tvos": "tvOS", "visionos": "visionOS", "watchos": "watchOS",
    ]
}
