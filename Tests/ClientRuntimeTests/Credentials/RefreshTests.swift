import Foundation
import Testing
@testable import ClientRuntime

/// Checks the renewal of refused secrets.
@Suite(.timeLimit(.minutes(20)))
struct RefreshTests {
    /// A server that accepts one token, and a source of the tokens `1`, `2`, …
    private final class TokenServer: APIClient.Transport, @unchecked Sendable {
        private let lock = NSLock()
        private var valid: String
        private var sent: [String] = []
        private var asked: [String?] = []
        private var count = 0

        init(valid: String) {
            self.valid = valid
        }

        /// The tokens of the requests.
        var tokens: [String] { lock.withLock { sent } }
        /// The refused secrets that the source received.
        var refusals: [String?] { lock.withLock { asked } }

        func revoke(for other: String) {
            lock.withLock { valid = other }
        }

        func refresh(_ refused: String?) -> String {
            lock.withLock {
                asked.append(refused)
                count += 1
                return "\(count)"
            }
        }

        func send(_ request: APIClient.HTTPRequest) async throws -> APIClient.HTTPResponse {
            lock.withLock {
                let token = String(request.headers["Authorization"]?.dropFirst("Bearer ".count) ?? "")
                sent.append(token)
                return token == valid ? .json("[1]") : .json("{}", status: 401)
            }
        }
    }

    private func call(
        _ transport: any APIClient.Transport, _ credential: APIClient.Credential, method: String = "GET"
    ) -> APIClient.Call<[Int]> {
        let session = APIClient.Session(transport, credentials: [.bearer: credential])
        return APIClient.Call(session, .sample(method, security: [[.bearer]]))
    }

    private func failure(_ call: APIClient.Call<[Int]>) async throws -> APIClient.Failure {
        try await ClientRuntimeTests.failure { () async throws(APIClient.Failure) in try await call.value }
    }

    @Test func `a secret is requested once and kept`() async throws {
        let server = TokenServer(valid: "1")
        let call = call(server, .init(refreshing: { server.refresh($0) }))
        for _ in 0..<3 {
            #expect(try await call.value == [1])
        }
        #expect(server.tokens == ["1", "1", "1"] && server.refusals == [nil])
    }

    @Test(arguments: ["GET", "POST", "PATCH", "DELETE"])
    func `a refused secret is renewed, and the call is sent again`(method: String) async throws {
        let server = TokenServer(valid: "2")
        let call = call(server, .init(refreshing: { server.refresh($0) }), method: method)
        #expect(try await call.value == [1])
        #expect(server.tokens == ["1", "2"] && server.refusals == [nil, "1"])
    }

    @Test func `a renewed secret that is refused fails the call`() async throws {
        let server = TokenServer(valid: "none")
        let call = call(server, .init(refreshing: { server.refresh($0) }))
        #expect(try await failure(call).status == 401)
        #expect(server.tokens == ["1", "2"])
    }

    @Test func `a call is not sent again with the same secret`() async throws {
        let server = TokenServer(valid: "none")
        let call = call(server, .init(refreshing: { _ in "same" }))
        #expect(try await failure(call).status == 401)
        #expect(server.tokens == ["same"])
    }

    @Test func `a provided or fixed secret is not renewed`() async throws {
        for credential in ["fixed", APIClient.Credential { "given" }] as [APIClient.Credential] {
            let server = TokenServer(valid: "none")
            #expect(try await failure(call(server, credential)).status == 401)
            #expect(server.tokens.count == 1)
        }
    }

    @Test func `a one-time body is not sent again, but the secret is renewed for the next call`() async throws {
        let server = TokenServer(valid: "2")
        let credential = APIClient.Credential(refreshing: { server.refresh($0) })
        let session = APIClient.Session(server, credentials: [.bearer: credential]) { $0.retries = .init() }
        let once = APIClient.Request.sample("PUT", security: [[.bearer]]) { request in
            request.body = .stream(AsyncStream<Data> { $0.finish() })
        }
        #expect(once.hasRepeatableBody == false)
        #expect(try await failure(APIClient.Call(session, once)).status == 401)
        #expect(server.tokens == ["1"] && server.refusals == [nil, "1"])
        #expect(try await APIClient.Call<[Int]>(session, .get(security: [[.bearer]])).value == [1])
        #expect(server.tokens == ["1", "2"])
    }

    @Test func `another status than 401 does not renew the secret`() async throws {
        let transport = RecordingTransport([.json("{}", status: 403)])
        let call = call(transport, .init(refreshing: { $0 == nil ? "1" : "2" }))
        #expect(try await failure(call).status == 403)
        #expect(transport.requests.count == 1)
    }

    @Test func `calls that are refused together share one renewal`() async throws {
        let server = TokenServer(valid: "2")
        let gate = Gate()
        let call = call(
            server,
            .init(refreshing: { refused in
                if refused != nil { await gate.pass() }
                return server.refresh(refused)
            }))
        try await withThrowingTaskGroup(of: [Int].self) { group in
            for _ in 0..<100 {
                group.addTask { try await call.value }
            }
            while server.tokens.count < 100 {
                await Task.yield()
            }
            gate.open()
            for try await value in group {
                #expect(value == [1])
            }
        }
        #expect(server.refusals == [nil, "1"])
        #expect(server.tokens.filter { $0 == "1" }.count == 100 && server.tokens.filter { $0 == "2" }.count == 100)
    }

    @Test func `a refused call uses a secret that was renewed meanwhile`() async throws {
        let keeper = APIClient.SecretKeeper(.init(text: "2", expiry: nil)) { _, _ in
            Issue.record("asked")
            return .init(text: "3", expiry: nil)
        }
        let call = APIClient.OutgoingCall(APIClient.Session(RecordingTransport()), .get()) { $0 }
        #expect(try await keeper.secret(for: call, insteadOf: "1") == "2")
    }

    @Test func `cancelling one call does not cancel the shared renewal`() async throws {
        let server = TokenServer(valid: "1")
        let (begun, gate) = (Gate(), Gate())
        let call = call(
            server,
            .init(refreshing: { refused in
                begun.open()
                await gate.pass()
                #expect(!Task.isCancelled)
                return server.refresh(refused)
            }))
        let first = Task { try await failure(call) }
        await begun.pass()
        let second = Task { try await call.value }
        first.cancel()
        #expect(try await first.value.isCancelled)
        gate.open()
        #expect(try await second.value == [1])
        #expect(server.refusals == [nil] && server.tokens == ["1"])
    }

    @Test func `a failed renewal fails the call, and the next call renews again`() async throws {
        struct SignedOut: Error {}
        let server = TokenServer(valid: "2")
        let isSignedOut = Shared(true)
        let call = call(
            server,
            .init(refreshing: { refused in
                if refused != nil, isSignedOut({ $0 }) { throw SignedOut() }
                return server.refresh(refused)
            }))
        guard case .credential(is SignedOut)? = try await failure(call).invalidRequest else {
            Issue.record("another failure")
            return
        }
        isSignedOut { $0 = false }
        #expect(try await call.value == [1])
        #expect(server.tokens == ["1", "2"] && server.refusals == [nil, "1"])
    }

    @Test func `a renewal that waits for itself is a failure`() async throws {
        let calls = Shared<APIClient.Call<[Int]>?>(nil)
        let credential = APIClient.Credential(refreshing: { _ in
            "\(try await calls { $0 }?.value ?? [])"
        })
        let call = call(RecordingTransport([.json("[1]")]), credential)
        calls { $0 = call }
        let failure = try await failure(call)
        #expect(failure.description.contains("refreshing the credential needs a call with the same credential"))
    }

    @Test func `all renewable secrets of a call are renewed`() async throws {
        let transport = RecordingTransport([.json("{}", status: 401), .json("[1]")])
        let session = APIClient.Session(
            transport,
            credentials: [
                .header("A"): .init(refreshing: { $0.map { "\($0)+" } ?? "a" }), .query("b"): "fixed",
                .cookie("c"): .init(refreshing: { $0.map { "\($0)+" } ?? "c" }),
            ])
        let call = APIClient.Call<[Int]>(
            session, .get(security: [[.header("A"), .query("b"), .cookie("c")]]))
        #expect(try await call.value == [1])
        #expect(transport.requests.map { $0.headers["A"] } == ["a", "a+"])
        #expect(transport.requests.map { $0.headers["Cookie"] } == ["c=c", "c=c+"])
        #expect(transport.requests.map { $0.url.query } == ["b=fixed", "b=fixed"])
    }

    @Test func `a secret in the caller's headers is not renewed`() async throws {
        let server = TokenServer(valid: "2")
        let call = call(server, .init(refreshing: { server.refresh($0) }))
            .with { $0.headers["Authorization"] = "Bearer own" }
        #expect(try await failure(call).status == 401)
        #expect(server.tokens == ["own"] && server.refusals.isEmpty)
    }
}
