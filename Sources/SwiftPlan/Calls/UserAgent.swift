/// The `User-Agent`, which names the client and the version of its API (RFC 9110 §10.1.5): `Things/1.2 (Tenon)`.
struct UserAgent {
    private static let longestToken = 64

    let text: String

    init(_ client: String, version: String) {
        let name = Self.token(client)
        let version = Self.token(version)
        text = (name.isEmpty ? "client" : name) + (version.isEmpty ? "" : "/\(version)") + " (Tenon)"
    }

    /// Returns the text as a token (RFC 9110 §5.6.2), with a dash instead of other characters.
    private static func token(_ text: String) -> String {
        text.split { !isInToken($0) }.joined(separator: "-").prefix(longestToken).description
    }

    private static func isInToken(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "!#$%&'*+-.^_`|~".contains(character))
    }
}
