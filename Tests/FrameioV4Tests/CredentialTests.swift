import Foundation
import FrameioV4
import LoopbackSupport
import Testing

/// Checks the token of a client and its provider.
@Suite(.timeLimit(.minutes(20)))
struct CredentialTests {
    /// Gives a new token each time it is called.
    actor Tokens {
        private(set) var count = 0

        func next() -> String {
            count += 1
            return "token-\(count)"
        }
    }

    @Test func `the provider is called for every call`() async throws {
        try await withServer(answering: { _ in ServerResponse(.show) }) { server in
            let tokens = Tokens()
            let client = FrameioV4(token: { await tokens.next() }, server: .init(server.url))
            let call = client.versionStacks.show(accountID: "a", versionStackID: "s")
            #expect(await tokens.count == 0)
            _ = try await call.value
            _ = try await call.value
            _ = try await Operation.show(client).send()
            #expect(
                server.requests.map { $0.header("Authorization") } == [
                    "Bearer token-1", "Bearer token-2", "Bearer token-3",
                ])
        }
    }

    @Test func `the provider is called for every page`() async throws {
        let path = PageTests.path
        try await withServer(.stacks(["1"], next: "\(path)?after=x"), .stacks(["2"], next: nil)) { server in
            let tokens = Tokens()
            let client = FrameioV4(token: { await tokens.next() }, server: .init(server.url))
            try await expect(client.versionStacks.list(accountID: "a", folderID: "f"), gives: ["1", "2"])
            #expect(server.requests.map { $0.header("Authorization") } == ["Bearer token-1", "Bearer token-2"])
        }
    }

    struct SignedOut: Error {}

    @Test func `a provider's error fails the call before it is sent`() async throws {
        try await withServer(answering: { _ in ServerResponse(.show) }) { server in
            let client = FrameioV4(token: { throw SignedOut() }, server: .init(server.url))
            let failure = try await Operation.show(client).failure()
            guard case .credential(is SignedOut)? = failure.invalidRequest else {
                Issue.record("\(failure.reason)")
                return
            }
            #expect(failure.operation == "version_stacks.show")
            #expect(failure.url == Operation.show(client).url)
            #expect(failure.status == nil)
            #expect(server.connectionCount == 0)
        }
    }

    @Test func `a call that is cancelled in its provider fails as cancelled`() async throws {
        let (started, start) = AsyncStream<Void>.makeStream()
        let client = FrameioV4(
            token: {
                start.finish()
                try await Task.sleep(for: .seconds(3600))
                return "too late"
            }, server: "https://frame.test")
        let task = Task { try await Operation.show(client).failure() }
        for await _ in started {}
        task.cancel()
        let failure = try await task.value
        #expect(failure.isCancelled, "\(failure.reason)")
    }

    @Test(arguments: ["a\r\nX-Evil: 1", "a\u{0}", "a\n"])
    func `a token with control characters is refused`(token: String) async throws {
        try await withServer(answering: { _ in ServerResponse(.show) }) { server in
            let failure = try await Operation.show(FrameioV4(server, token: token)).failure()
            guard case .header("Authorization")? = failure.invalidRequest else {
                Issue.record("\(failure.reason)")
                return
            }
            #expect(server.connectionCount == 0)
        }
    }

    @Test func `descriptions of a client and its failures do not show the token`() async throws {
        try await withServer(.empty(500).thenHangUp, .hangUp) { server in
            let client = FrameioV4(server, token: "s3cret")
            let failures = [
                try await Operation.copy(client).failure(), try await Operation.copy(client).failure(),
            ]
            var dumped = ""
            dump(client, to: &dumped)
            dump(failures, to: &dumped)
            let texts = ["\(client)", String(reflecting: client), dumped, "\(failures)", Operation.copy(client).curl]
            #expect(texts.allSatisfy { !$0.contains("s3cret") })
            #expect(dumped.contains("version_stacks.copy") && Operation.copy(client).curl.contains("Bearer REDACTED"))
            #expect(server.requests.count == 2)
        }
    }
}
