import PhotoLibrary

/// Signs in, is refused once and signs in again, without a line of code for either.
@main struct Credentials {
    static func main() async throws {
        let server = PhotoLibrary.Server(CommandLine.arguments.dropFirst().first ?? "http://localhost:8080")

        // OAuth 2: the client asks for a token when it needs one, however many calls wait for it.
        let program = PhotoLibrary.OAuth2.Registration(id: "darkroom", secret: "silver bromide")
        let photos = PhotoLibrary(token: .oauth(client: program), server: server)
        async let first = photos.access.show().value
        async let second = photos.access.show().value
        let (one, two) = try await (first, second)
        print("\(one.name) comes with a \(one.scheme), the same for both calls: \(one.tokenID == two.tokenID)")

        // The token is worth nothing from here on: the server answers 401, and the client gets another.
        try await photos.access.revoke().value
        let renewed = try await photos.access.show().value
        print("\(renewed.name) comes with another one after that: \(renewed.tokenID != one.tokenID)")

        // For somebody who has signed in before: the refresh token of that time is good for a new token, and is replaced.
        let app = PhotoLibrary.OAuth2.Registration(id: "enlarger")
        let signedIn = PhotoLibrary.Credential.oauth(client: app, refreshToken: "first frame") { tokens in
            print("to be kept for the next start: \(tokens.refreshToken == nil ? "nothing" : "another refresh token")")
        }
        let user = try await PhotoLibrary(token: signedIn, server: server).access.show().value
        print("\(user.name) comes with a \(user.scheme)")

        // The other ways to sign in that the API documents: keys, passwords, links, and two secrets that go together.
        for library in [
            PhotoLibrary(apiKey: "shutter", server: server),
            PhotoLibrary(userAndPassword: "ansel:f/64", server: server),
            PhotoLibrary(share: "half moon", server: server),
            PhotoLibrary(browserSession: "monolith", formToken: "moonrise", server: server),
        ] {
            let access = try await library.access.show().value
            print("\(access.name) comes with a \(access.scheme)")
        }

        // A secret may come from anywhere, and is asked for every time a call is sent.
        let asked = PhotoLibrary.Credential { try await keychain("api key") }
        let again = try await PhotoLibrary(apiKey: asked, server: server).access.show().value
        print("\(again.name) comes with a \(again.scheme) out of the keychain")

        // A server that gives no token says why.
        let wrong = PhotoLibrary.OAuth2.Registration(id: "darkroom", secret: "wrong")
        do {
            _ = try await PhotoLibrary(token: .oauth(client: wrong), server: server).access.show().value
        } catch {
            if case .invalidRequest(.credential(let refusal as PhotoLibrary.OAuth2.Refusal)) = error.reason {
                print("refused: \(refusal.code ?? "for no reason")")
            }
        }

        // No secret is ever shown.
        print(PhotoLibrary(apiKey: "shutter").access.show().curl)
    }

    /// Stands for where an app keeps its secrets.
    private static func keychain(_ item: String) async throws -> String { "shutter" }
}
