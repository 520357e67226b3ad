import Foundation
import FrameioV4
import LoopbackSupport
import Testing

/// Checks pages that fail after others that succeeded.
@Suite(.timeLimit(.minutes(20)))
struct LaterPageTests {
    static let path = "/v4/accounts/a/folders/f/version_stacks"

    @Test(arguments: [
        ServerResponse.json(ErrorTests.body, status: 404), .json(ErrorTests.body, status: 429), .empty(500), .hangUp,
        .json("{}"), .text("<html>", as: "text/html"), .stacks(["cut"], next: nil).cut(afterBodyBytes: 10),
    ])
    func `a later page that fails is thrown after the items before it`(answer: ServerResponse) async throws {
        // On a reused connection, a transport may take a hang-up for a stale connection and send again.
        try await withServer(.stacks(["1"], next: "\(Self.path)?after=x").thenHangUp, answer) { server in
            var names: [String] = []
            let failure = try await #require(throws: FrameioV4.Failure.self) {
                for try await stack in list(server).items {
                    names.append(stack.name)
                }
            }
            #expect(names == ["1"])
            #expect(failure.operation == "version_stacks.list")
            #expect(failure.method == "GET")
            #expect(failure.url?.absoluteString == "\(server.url)\(Self.path)?after=x")
            #expect(server.requests.count == 2)
        }
    }

    @Test func `the failure of a later page is as typed as a call's`() async throws {
        try await withServer(
            .stacks(["1"], next: "\(Self.path)?after=x"),
            .json(ErrorTests.body, status: 429, headers: [("Retry-After", "2")])
        ) { server in
            let failure = try await #require(throws: FrameioV4.Failure.self) { try await names(list(server)) }
            #expect(failure.documented == .tooManyRequests(.init(errors: ErrorTests.items)))
            #expect(failure.status == 429)
            #expect(failure.retryAfter == .seconds(2))
        }
    }

    @Test func `an iterator ends after a failure`() async throws {
        try await withServer(.stacks(["1"], next: "\(Self.path)?after=x"), .empty(500)) { server in
            var iterator = list(server).items.makeAsyncIterator()
            let first = try await iterator.next()
            #expect(first?.name == "1")
            await #expect(throws: FrameioV4.Failure.self) { try await iterator.next() }
            let afterFailure = try await iterator.next()
            #expect(afterFailure == nil)
            #expect(server.requests.count == 2)
        }
    }

    @Test func `a cancelled iteration fails as cancelled`() async throws {
        try await withServer(.stacks(["1"], next: "\(Self.path)?after=x"), .stall) { server in
            let call = list(server)
            let task = Task {
                try await #require(throws: FrameioV4.Failure.self) { try await names(call) }
            }
            try await server.waitForRequests(2)
            task.cancel()
            let failure = try await task.value
            #expect(failure.isCancelled, "\(failure.reason)")
        }
    }

    private func list(_ server: RecordingServer) -> StackPages {
        FrameioV4(server).versionStacks.list(accountID: "a", folderID: "f")
    }
}
