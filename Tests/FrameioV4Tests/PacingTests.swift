import Foundation
import FrameioV4
import LoopbackSupport
import Testing

/// The documented limits: 5 calls of `list` in a second, and 10 or 100 of the others in a minute, for each account.
@Suite(.timeLimit(.minutes(20)))
struct PacingTests {
    private static let paced: @Sendable (inout FrameioV4.Configuration) -> Void = { $0.pacing = .documented }

    /// Whether the call, once it is under way, waits for its turn rather than for an answer.
    private func waits(_ call: AnyCall) async throws -> Bool {
        let task = Task { try await call.failure() }
        try await Task.sleep(for: .milliseconds(300))
        task.cancel()
        return try await task.value.isCancelled
    }

    @Test(arguments: [Operation.copy, .create, .move])
    func `the eleventh call in a minute waits`(operation: Operation) async throws {
        try await withServer(answering: { _ in Answer(operation) }) { server in
            let client = FrameioV4(server, configure: Self.paced)
            for _ in 0..<10 {
                _ = try await operation(client).send()
            }
            #expect(try await waits(operation(client)))
            #expect(server.requests.count == 10)
        }
    }

    @Test func `other accounts, operations and clients do not wait for it`() async throws {
        try await withServer(answering: { request in
            request.method == "PATCH" ? Answer(.move) : Answer(.copy)
        }) { server in
            let client = FrameioV4(server, configure: Self.paced)
            for _ in 0..<10 {
                _ = try await Operation.copy(client).send()
            }
            _ = try await Operation.copy(client, "another account").send()
            _ = try await Operation.move(client).send()
            _ = try await Operation.copy(FrameioV4(server, configure: Self.paced)).send()
            #expect(try await waits(Operation.copy(client, "account", "another stack")))
            #expect(server.requests.count == 13)
        }
    }

    @Test func `copies of a client share the limit`() async throws {
        try await withServer(answering: { _ in Answer(.copy) }) { server in
            let client = FrameioV4(server, configure: Self.paced)
            let copies = Array(repeating: client, count: 10)
            for copy in copies {
                _ = try await Operation.copy(copy).send()
            }
            #expect(try await waits(Operation.copy(client)))
        }
    }

    @Test func `the answer says that others have used the limit up`() async throws {
        let headers = [("x-ratelimit-remaining", "0"), ("x-ratelimit-window", "60000"), ("x-ratelimit-limit", "10")]
        try await withServer(answering: { _ in Answer(.copy, headers: headers) }) { server in
            let client = FrameioV4(server, configure: Self.paced)
            _ = try await Operation.copy(client).send()
            #expect(try await waits(Operation.copy(client)))
            #expect(server.requests.count == 1)
        }
    }

    @Test func `every page counts, and the sixth comes in the next second`() async throws {
        let start = ContinuousClock.now
        let pages = (1...6).map { Answer.stacks(["\($0)"], next: $0 == 6 ? nil : "\(PageTests.path)?after=\($0)") }
        try await withServer(answering: { request in
            let after = request.queryPairs.first { $0.hasPrefix("after=") }?.dropFirst("after=".count)
            return pages[after.flatMap { Int($0) } ?? 0]
        }) { server in
            let client = FrameioV4(server, configure: Self.paced)
            try await expect(
                client.versionStacks.list(accountID: "a", folderID: "f"), gives: ["1", "2", "3", "4", "5", "6"])
            #expect(ContinuousClock.now - start >= .seconds(1))
            #expect(server.requests.count == 6)
        }
    }

    @Test func `without pacing nothing waits`() async throws {
        try await withServer(answering: { _ in Answer(.copy) }) { server in
            let client = FrameioV4(server)
            for _ in 0..<11 {
                _ = try await Operation.copy(client).send()
            }
            #expect(server.requests.count == 11)
        }
    }
}
