import Foundation
import Testing
@testable import ClientRuntime

/// Checks the curl command of a call: its quotes and redacted secrets.
struct CurlTests {
    private func curl(
        _ request: APIClient.Request, credentials: [APIClient.SecurityScheme: APIClient.Credential] = [:],
        _ change: (inout APIClient.CallOptions) -> Void = { _ in }
    ) -> String {
        let session = APIClient.Session(RecordingTransport(), credentials: credentials)
        return APIClient.Call<Void>(session, request).with(change).curl
    }

    @Test func `a call gives a curl command`() {
        let request = APIClient.Request.sample("POST") { request in
            request.query("a", ["x y", "z"])
            request.body(json: ["name": "Ann"])
        }
        #expect(
            curl(request)
                == "curl -X POST 'https://api.test/v1/things?a=x%20y&a=z' -H 'Accept: application/json' "
                + "-H 'User-Agent: APIClient/1.0 (Tenon)' "
                + #"-H 'Content-Type: application/json' --data-raw '{"name":"Ann"}'"#)
    }

    @Test(arguments: [
        ("it's", #"'it'\''s'"#), ("''", #"''\'''\'''"#),
        ("$(rm -rf /) `id` \"x\" \\ !", #"'$(rm -rf /) `id` "x" \ !'"#),
        ("@/etc/passwd", "'@/etc/passwd'"), ("two\nlines", "'two\nlines'"), ("Grüße 😀", "'Grüße 😀'"), ("", "''"),
    ])
    func `a body is quoted for the shell`(body: String, quoted: String) {
        let request = APIClient.Request.sample("POST") { $0.body(Data(body.utf8), type: "text/plain") }
        #expect(curl(request).hasSuffix(" --data-raw " + quoted))
    }

    @Test func `a binary body is a placeholder`() {
        let request = APIClient.Request.sample("PUT") { $0.body(Data([0xFF, 0x00]), type: "image/png") }
        #expect(curl(request).hasSuffix(" --data-binary @body-of-2-bytes"))
    }

    @Test func `headers and URLs are quoted for the shell`() {
        let request = APIClient.Request.sample("GET", "/it's") { $0.header("X-A", "a'b\"$c") }
        let line = curl(request)
        #expect(line.contains(#"'https://api.test/v1/it'\''s'"#))
        #expect(line.contains(#"-H 'X-A: a'\''b"$c'"#))
    }

    @Test func `an empty header is sent, not removed`() {
        #expect(curl(.sample("GET") { $0.header("X-A", "") }).contains("-H 'X-A;'"))
    }

    @Test func `a method with other characters than letters is quoted`() {
        #expect(curl(.sample("QUERY")).hasPrefix("curl -X QUERY "))
        #expect(curl(.sample("M-SEARCH")).hasPrefix("curl -X 'M-SEARCH' "))
        #expect(curl(.sample("$(id)")).hasPrefix("curl -X '$(id)' "))
        #expect(curl(.sample("HEAD")).hasPrefix("curl --head 'https"))
    }

    @Test(
        arguments: [
            (.bearer, "-H 'Authorization: Bearer REDACTED'"), (.basic, "-H 'Authorization: Basic REDACTED'"),
            (.header("X-Client"), "-H 'X-Client: REDACTED'"), (.header("X-Api-Key"), "-H 'X-Api-Key: REDACTED'"),
            (.query("k"), "things?k=REDACTED'"), (.cookie("sid"), "-H 'Cookie: sid=REDACTED'"),
        ] as [(APIClient.SecurityScheme, String)])
    func `a credential is redacted in its placement`(scheme: APIClient.SecurityScheme, text: String) {
        let line = curl(.get(security: [[scheme]]), credentials: [scheme: "s3cret"])
        #expect(line.contains(text))
        #expect(!line.contains("s3cret"))
    }

    @Test func `a secret in the options is redacted`() {
        let line = curl(.get()) { options in
            options.headers = ["Authorization": "Bearer s3cret", "X-Plain": "shown", "Cookie": "a=s3cret; b=s3cret"]
            options.query = ["access_token": "s3cret", "page": "2"]
        }
        #expect(line.contains("-H 'Authorization: Bearer REDACTED'"))
        #expect(line.contains("-H 'X-Plain: shown'"))
        #expect(line.contains("-H 'Cookie: a=REDACTED; b=REDACTED'"))
        #expect(line.contains("?access_token=REDACTED&page=2'"))
    }

    @Test func `an invalid call gives a shell comment of one line`() {
        let session = APIClient.Session(RecordingTransport(), server: "not a\nURL; rm -rf /")
        let line = APIClient.Call<Void>(session, .get()).curl
        #expect(line.hasPrefix("# not sent: "))
        #expect(line.split(whereSeparator: \.isNewline).count == 1)
    }
}
