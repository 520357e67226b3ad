import Foundation
import Testing
@testable import ClientRuntime

/// Checks operations that have a server of their own.
@Suite struct OperationServerTests {
    private func url(
        _ own: APIClient.Server, insteadOf replaced: APIClient.Server?, client: APIClient.Server,
        _ change: (inout APIClient.CallOptions) -> Void = { _ in }
    ) -> String? {
        let request = APIClient.Request.sample("GET", "/things") {
            $0.server(own, insteadOf: replaced.map { [$0, "https://us.api.test"] })
        }
        let session = APIClient.Session(RecordingTransport(), server: client)
        return APIClient.Call<Void>(session, request).with(change).url?.absoluteString
    }

    @Test func `the server of an operation replaces the default server`() {
        let standard: APIClient.Server = "https://api.test/v1"
        #expect(url("https://up.test", insteadOf: standard, client: standard) == "https://up.test/things")
        #expect(url("https://up.test", insteadOf: nil, client: standard) == "https://up.test/things")
    }

    @Test func `the server of an operation replaces any listed server of the API`() {
        #expect(
            url("https://up.test", insteadOf: "https://eu.api.test", client: "https://us.api.test") == "https://up.test/things")
    }

    @Test func `a server that the spec does not list is used for every call`() {
        #expect(
            url("https://up.test", insteadOf: "https://api.test/v1", client: "http://localhost:1/x")
                == "http://localhost:1/x/things")
    }

    @Test func `an operation's server that is a path is at the client's origin`() {
        #expect(url("/v3", insteadOf: nil, client: "https://api.test:8/v1") == "https://api.test:8/v3/things")
        #expect(url("/", insteadOf: nil, client: "https://api.test/v1") == "https://api.test/things")
    }

    @Test func `the call's server option overrides every other server`() {
        let url = url("https://up.test", insteadOf: nil, client: "https://api.test") { $0.server = "https://mine.test/" }
        #expect(url == "https://mine.test/things")
    }
}
