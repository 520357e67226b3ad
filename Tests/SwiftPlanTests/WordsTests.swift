import Testing

@testable import SwiftPlan

/// Checks the division of names into words.
@Suite struct WordsTests {
    @Test(arguments: [
        ("version_stacks.copy", ["version", "stacks", "copy"]),
        ("HTTPError", ["http", "error"]),
        ("viewURLs", ["view", "urls"]),
        ("getURLsOf", ["get", "urls", "of"]),
        ("IDs", ["ids"]),
        ("aID", ["a", "id"]),
        ("x-ratelimit-limit", ["x", "rate", "limit", "limit"]),
        ("h264_1080_best", ["h264", "1080", "best"]),
        ("page2Of3", ["page2", "of3"]),
        ("5XX", ["5", "xx"]),
        ("OAuth2Token", ["oauth2", "token"]),
        ("IPv4", ["ipv4"]),
        ("macOSVersion", ["macos", "version"]),
        ("GithubApps", ["git", "hub", "apps"]),
        ("publicIPs", ["public", "ips"]),
        ("--", []),
        ("", []),
        ("a  b", ["a", "b"]),
        ("ÄÖÜ", ["äöü"]),
        ("e\u{301}te\u{301}", ["e\u{301}te\u{301}"]),
    ])
    func `a name is divided into words in every naming style`(_ text: String, _ words: [String]) {
        #expect(Words(text).list == words)
        #expect(Words(text).isEmpty == words.isEmpty)
    }

    @Test(
        arguments: [
            ("parts", "part"), ("entries", "entry"), ("boxes", "box"), ("addresses", "address"), ("batches", "batch"),
            ("dishes", "dish"), ("versionStacks", "versionStack"), ("assetIDs", "assetID"), ("ties", "tie"),
            ("publicIPs", "publicIP"),
            ("statuses", "status"), ("houses", "house"), ("images", "image"), ("caches", "cache"), ("movies", "movie"),
            ("responses", "response"), ("databases", "database"), ("aliases", "alias"), ("indices", "index"),
            ("children", "child"), ("versionStackChildren", "versionStackChild"), ("people", "person"), ("People", "Person"),
            ("schemas", "schema"), ("viruses", "virus"), ("causes", "cause"), ("cookies", "cookie"), ("keys", "key"),
            ("series", nil), ("status", nil), ("address", nil), ("analysis", nil), ("data", nil), ("is", nil), ("item", nil),
            ("alias", nil), ("news", nil), ("dns", nil), ("httpsCSS", nil), ("", nil),
        ] as [(String, String?)])
    func `a plural has its singular`(_ plural: String, _ singular: String?) {
        #expect(SwiftName.singular(plural) == singular)
    }

    @Test(arguments: ["a\u{D4E}\"b", "a\u{D4E}(\u{D4E})\u{D4E}{\u{D4E}}b", "a\u{D4E} \u{D4E};b"])
    func `punctuation that forms one character with a letter is not part of a word`(text: String) {
        #expect(Words(text).list == ["a", "b"])
        #expect(SwiftName.isValid(SwiftName.lowerCamel(text)))
    }
}
