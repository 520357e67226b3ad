import Foundation
import FrameioV4
import LoopbackSupport
import Testing

/// Checks the documented limits for each account: 5 calls of `list` a second, and 10 or 100 of the others a minute.
@Suite(.timeLimit(.minutes(20)))
struct PacingTests {
    @Test(arguments: [Operation.copy, .create, .move])
    func `the eleventh call in a minute waits`(operation: Operation) async throws {
        try await withServer(answering: { _ in ServerResponse(operation) }) { server in
            let clock = PassingClock()
            let client = FrameioV4(server, paced: clock)
            for _ in 0..<10 {
                _ = try await operation(client).send()
            }
            #expect(clock.slept == [])
            _ = try await operation(client).send()
            #expect(clock.slept.count == 1)
            #expect(clock.slept.reduce(.zero, +) >= .seconds(60))
            #expect(server.requests.count == 11)
        }
    }

    @Test func `other accounts, operations and clients have their own limits`() async throws {
        try await withServer(answering: { request in
            request.method == "PATCH" ? ServerResponse(.move) : ServerResponse(.copy)
        }) { server in
            let (clock, other) = (PassingClock(), PassingClock())
            let client = FrameioV4(server, paced: clock)
            for _ in 0..<10 {
                _ = try await Operation.copy(client).send()
            }
            _ = try await Operation.copy(client, "another account").send()
            _ = try await Operation.move(client).send()
            _ = try await Operation.copy(FrameioV4(server, paced: other)).send()
            #expect(clock.slept == [] && other.slept == [])
            _ = try await Operation.copy(client, "account", "another stack").send()
            #expect(clock.slept.count == 1)
            #expect(server.requests.count == 14)
        }
    }

    @Test func `copies of a client share the limit`() async throws {
        try await withServer(answering: { _ in ServerResponse(.copy) }) { server in
            let clock = PassingClock()
            let client = FrameioV4(server, paced: clock)
            let copies = Array(repeating: client, count: 10)
            for copy in copies {
                _ = try await Operation.copy(copy).send()
            }
            _ = try await Operation.copy(client).send()
            #expect(clock.slept.count == 1)
        }
    }

    @Test func `a call waits if the response states that no calls are left`() async throws {
        let headers = [("x-ratelimit-remaining", "0"), ("x-ratelimit-window", "60000"), ("x-ratelimit-limit", "10")]
        try await withServer(answering: { _ in ServerResponse(.copy, headers: headers) }) { server in
            let clock = PassingClock()
            let client = FrameioV4(server, paced: clock)
            _ = try await Operation.copy(client).send()
            #expect(clock.slept == [])
            _ = try await Operation.copy(client).send()
            #expect(clock.slept == [.seconds(60)])
        }
    }

    @Test func `every page counts, and the sixth waits for the next second`() async throws {
        let pages = (1...6).map { ServerResponse.stacks(["\($0)"], next: $0 == 6 ? nil : "\(PageTests.path)?after=\($0)") }
        try await withServer(answering: { request in
            let after = request.queryPairs.first { $0.hasPrefix("after=") }?.dropFirst("after=".count)
            return pages[after.flatMap { Int($0) } ?? 0]
        }) { server in
            let clock = PassingClock()
            try await expect(
                FrameioV4(server, paced: clock).versionStacks.list(accountID: "a", folderID: "f"),
                gives: ["1", "2", "3", "4", "5", "6"])
            #expect(clock.slept.count == 1)
            #expect(clock.slept.reduce(.zero, +) >= .seconds(1))
            #expect(server.requests.count == 6)
        }
    }

    @Test func `no call waits without pacing`() async throws {
        try await withServer(answering: { _ in ServerResponse(.copy) }) { server in
            let clock = PassingClock()
            let client = FrameioV4(server, clock: clock)
            for _ in 0..<11 {
                _ = try await Operation.copy(client).send()
            }
            #expect(clock.slept == [])
            #expect(server.requests.count == 11)
        }
    }
}
