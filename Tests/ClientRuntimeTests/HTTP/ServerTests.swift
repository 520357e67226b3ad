import Foundation
import Testing
@testable import ClientRuntime

/// Checks server addresses and origins.
struct ServerTests {
    @Test(arguments: [
        ("https://api.test", "https://api.test/things"), ("https://api.test/", "https://api.test/things"),
        ("https://api.test/v2", "https://api.test/v2/things"), ("https://api.test/v2/", "https://api.test/v2/things"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/things"), ("http://[::1]:80", "http://[::1]:80/things"),
        ("HTTPS://API.test", "HTTPS://API.test/things"),
    ])
    func `a path is appended to the server's address`(address: String, url: String) throws {
        let session = APIClient.Session(RecordingTransport(), server: APIClient.Server(address))
        #expect(APIClient.Call<Void>(session, .get()).url?.absoluteString == url)
        let server = APIClient.Server(try #require(URL(string: address)))
        #expect(server == APIClient.Server(address))
    }

    @Test(arguments: [
        "", "/", "api.test", "//api.test", "/v2", "https://", "https:///v2", "https://api.test?x=1",
        "https://api.test#x",
        "https://api test", "http://[", "mailto:someone", "https://api.test/?",
    ])
    func `an invalid server address is refused, and nothing is sent`(address: String) async throws {
        let transport = RecordingTransport()
        let call = APIClient.Call<Void>(APIClient.Session(transport, server: APIClient.Server(address)), .get())
        let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
        guard case .url? = failure.invalidRequest else {
            Issue.record("\(failure)")
            return
        }
        #expect(failure.url == nil && call.url == nil)
        #expect(transport.requests.isEmpty)
    }

    @Test(arguments: [
        ("https://a.test/x", "https://a.test/y", true), ("https://a.test", "https://A.TEST:443/", true),
        ("http://a.test:80", "HTTP://a.test", true), ("https://a.test", "http://a.test", false),
        ("https://a.test", "https://a.test:8443", false), ("https://a.test", "https://b.a.test", false),
        ("https://a.test", "https://a.test.evil.test", false), ("https://a.test", "https://a.test@evil.test", false),
        ("https://a.test", "/relative", false),
    ])
    func `an origin is scheme, host and port`(first: String, second: String, isSame: Bool) {
        #expect(APIClient.hasSameOrigin(URL(string: first), URL(string: second)) == isSame)
        #expect(APIClient.hasSameOrigin(URL(string: second), URL(string: first)) == isSame)
        #expect(!APIClient.hasSameOrigin(URL(string: first), nil))
    }
}
