import Foundation
import Testing
@testable import ClientRuntime

/// Checks that pacing keeps calls within their rate limits.
@Suite(.timeLimit(.minutes(20)))
struct PacingTests {
    private static func limit(_ calls: Int, _ window: Duration, _ value: String = "") -> APIClient.CallLimit {
        .init(calls: calls, window: window, group: "things.get", value: value)
    }

    /// The times at which `count` calls are admitted, from the start.
    private func departures(
        _ count: Int, _ limit: APIClient.CallLimit, _ pacer: APIClient.Pacer = .init(), _ clock: TestClock = .init(),
        answered: Bool = true
    ) async throws -> [Duration] {
        let start = clock.now
        var times: [Duration] = []
        for _ in 0..<count {
            try await pacer.admit(limit, clock.clock)
            times.append(clock.now - start)
            if answered {
                await pacer.responded(limit, status: 200, headers: [:], clock.clock)
            }
        }
        return times
    }

    @Test func `calls beyond the limit wait for the next window`() async throws {
        let times = try await departures(7, Self.limit(3, .seconds(60)))
        #expect(times == [0, 0, 0, 60.5, 60.5, 60.5, 121].map { Duration.seconds($0) })
    }

    @Test func `no window of time has more calls than the limit`() async throws {
        let (pacer, clock, limit) = (APIClient.Pacer(), TestClock(), Self.limit(5, .seconds(1)))
        let start = clock.now
        var times: [Duration] = []
        var pause = 0
        for _ in 0..<60 {
            pause = (pause * 31 + 170) % 400
            clock.advance(by: .milliseconds(pause))
            try await pacer.admit(limit, clock.clock)
            times.append(clock.now - start)
        }
        for (index, time) in times.enumerated().dropFirst(5) {
            #expect(time - times[index - 5] >= .milliseconds(1050))
        }
    }

    @Test func `other operations and other values have their own limits`() async throws {
        let (pacer, clock) = (APIClient.Pacer(), TestClock())
        for value in ["", "a", "b"] {
            #expect(try await departures(1, Self.limit(1, .seconds(60), value), pacer, clock) == [.zero])
        }
        let other = APIClient.CallLimit(calls: 1, window: .seconds(60), group: "things.put", value: "")
        #expect(try await departures(1, other, pacer, clock) == [.zero])
        #expect(clock.slept.isEmpty)
    }

    @Test func `fewer calls are admitted if the server states that fewer are left`() async throws {
        let (pacer, clock, limit) = (APIClient.Pacer(), TestClock(), Self.limit(10, .seconds(60)))
        try await pacer.admit(limit, clock.clock)
        await pacer.responded(limit, status: 200, headers: ["x-ratelimit-remaining": "2"], clock.clock)
        #expect(try await departures(3, limit, pacer, clock) == [.zero, .zero, .seconds(60.5)])
    }

    @Test func `calls under way reduce the stated number of calls left`() async throws {
        let (pacer, clock, limit) = (APIClient.Pacer(), TestClock(), Self.limit(10, .seconds(60)))
        for _ in 0..<4 {
            try await pacer.admit(limit, clock.clock)
        }
        await pacer.responded(limit, status: 200, headers: ["x-ratelimit-remaining": "5"], clock.clock)
        #expect(try await departures(3, limit, pacer, clock, answered: false) == [.zero, .zero, .seconds(60.5)])
    }

    @Test func `a stated number of calls left that is higher or invalid is ignored`() async throws {
        let (pacer, clock) = (APIClient.Pacer(), TestClock())
        for remaining in ["99", "2", "x", "", "1.5"] {
            let limit = APIClient.CallLimit(calls: 2, window: .seconds(60), group: remaining, value: "")
            try await pacer.admit(limit, clock.clock)
            await pacer.responded(limit, status: 200, headers: ["x-ratelimit-remaining": remaining], clock.clock)
            #expect(try await departures(2, limit, pacer, clock) == [.zero, .seconds(60.5)])
        }
    }

    @Test(
        arguments: [
            (200, ["x-ratelimit-remaining": "0"], Duration.seconds(60)),
            (200, ["x-ratelimit-remaining": "0", "x-ratelimit-window": "5000"], .seconds(5)),
            (200, ["x-ratelimit-remaining": "-1", "x-ratelimit-window": "soon"], .seconds(60)),
            (429, [:], .seconds(60)), (429, ["Retry-After": "7", "x-ratelimit-window": "5000"], .seconds(7)),
            (429, ["Retry-After": "9999999999"], .seconds(3600)), (503, ["Retry-After": "7"], .zero),
        ] as [(Int, APIClient.Headers, Duration)])
    func `the next call waits as long as the server states if none is left`(
        status: Int, headers: APIClient.Headers, wait: Duration
    ) async throws {
        let (pacer, clock, limit) = (APIClient.Pacer(), TestClock(), Self.limit(10, .seconds(60)))
        try await pacer.admit(limit, clock.clock)
        await pacer.responded(limit, status: status, headers: headers, clock.clock)
        #expect(try await departures(1, limit, pacer, clock) == [wait])
    }

    @Test func `a clock that is set back does not delay calls`() async throws {
        let (pacer, clock, limit) = (APIClient.Pacer(), TestClock(), Self.limit(2, .seconds(10)))
        _ = try await departures(2, limit, pacer, clock)
        clock.advance(by: .seconds(-100_000))
        let times = try await departures(3, limit, pacer, clock)
        #expect(times == [10.5, 10.5, 21].map { Duration.seconds($0) })
    }

    @Test func `waiting calls are admitted in their order`() async throws {
        let (pacer, limit, gate, time) = (APIClient.Pacer(), Self.limit(1, .seconds(1)), Gate(), TestClock())
        let clock = APIClient.CallClock(
            now: { time.now },
            sleep: { duration in
                await gate.pass()
                try await time.clock.sleep(duration)
            })
        let order = Shared<[Int]>([])
        try await pacer.admit(limit, clock)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    try await pacer.admit(limit, clock)
                    order { $0.append(number) }
                }
                // The first call is at the head of the line, and the others wait behind it.
                while await pacer.lines[limit.key]?.waiting.count != number {
                    await Task.yield()
                }
            }
            gate.open()
            try await group.waitForAll()
        }
        #expect(order { $0 } == Array(0..<20))
    }

    @Test func `a cancelled call gives its turn to the next`() async throws {
        let (pacer, limit, reached) = (APIClient.Pacer(), Self.limit(1, .seconds(3600)), Gate())
        let clock = APIClient.CallClock(sleep: { time in
            reached.open()
            try await Task.sleep(for: time)
        })
        try await pacer.admit(limit, clock)
        let head = Task { try await pacer.admit(limit, clock) }
        await reached.pass()
        let others = (0..<1000).map { _ in Task { try await pacer.admit(limit, clock) } }
        others.dropLast().forEach { $0.cancel() }
        for other in others.dropLast() {
            await #expect(throws: CancellationError.self) { try await other.value }
        }
        head.cancel()
        await #expect(throws: CancellationError.self) { try await head.value }
        let last = try #require(others.last)
        last.cancel()
        await #expect(throws: CancellationError.self) { try await last.value }
        // The line is empty, so that a call with its own clock is at its head at once.
        let own = TestClock()
        try await pacer.admit(limit, own.clock)
        #expect(own.slept.count == 1)
    }

    @Test func `a thousand concurrent calls are all admitted within the limit`() async throws {
        let (pacer, clock, limit) = (APIClient.Pacer(), TestClock(), Self.limit(10, .seconds(1)))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<1000 {
                group.addTask {
                    try await pacer.admit(limit, clock.clock)
                    await pacer.responded(limit, status: 200, headers: [:], clock.clock)
                }
            }
            try await group.waitForAll()
        }
        #expect(clock.slept.reduce(.zero, +) == .milliseconds(1050) * 99)
    }

    @Test func `unused lanes are removed`() async throws {
        let (pacer, clock) = (APIClient.Pacer(), TestClock())
        for number in 0..<1000 {
            clock.advance(by: .seconds(1))
            let limit = Self.limit(1, .seconds(10), "\(number)")
            try await pacer.admit(limit, clock.clock)
            await pacer.responded(limit, status: 200, headers: [:], clock.clock)
        }
        #expect(await pacer.lanes.count <= 64)
        #expect(await pacer.lanes[Self.limit(1, .seconds(10), "999").key] != nil)
    }

    // MARK: Calls

    private func session(_ transport: any APIClient.Transport, _ clock: TestClock) -> APIClient.Session {
        APIClient.Session(transport, clock: clock.clock) { configuration in
            configuration.pacing = .documented
            configuration.retries = .init()
        }
    }

    private static func request(_ value: String = "a") -> APIClient.Request {
        .sample("GET") { $0.limit(2, in: .seconds(60), by: value) }
    }

    @Test func `each attempt of a call counts towards the limit`() async throws {
        let clock = TestClock()
        let transport = RecordingTransport([.json("[1]"), .json("{}", status: 503), .json("[1]")])
        let session = session(transport, clock)
        for _ in 0..<2 {
            #expect(try await APIClient.Call<[Int]>(session, Self.request()).value == [1])
        }
        #expect(clock.slept == [.seconds(0.5), .seconds(60)])
        #expect(try await APIClient.Call<[Int]>(session, Self.request("b")).value == [1])
        #expect(clock.slept.count == 2)
    }

    @Test func `operations of one group are paced together`() async throws {
        let clock = TestClock()
        let session = session(RecordingTransport([.json("[1]")]), clock)
        for (operation, group) in [("a", "read"), ("b", "read"), ("read", nil), ("c", "write")] as [(String, String?)] {
            var request = APIClient.Request("GET", operation, security: [])
            request.path("/things")
            request.limit(2, in: .seconds(60), of: group)
            _ = try await APIClient.Call<[Int]>(session, request).value
        }
        #expect(clock.slept == [.seconds(60.5)])
    }

    @Test func `a 429 delays the other calls as well`() async throws {
        let clock = TestClock()
        let late = APIClient.HTTPResponse.json("{}", status: 429, headers: ["Retry-After": "100"])
        let session = session(RecordingTransport([late, .json("[1]")]), clock)
        let call = APIClient.Call<[Int]>(session, Self.request())
        _ = try? await call.with { $0.retries = .never }.value
        #expect(try await call.value == [1])
        #expect(clock.slept == [.seconds(100)])
    }

    @Test func `a call without a limit and a client without pacing do not wait`() async throws {
        let clock = TestClock()
        let paced = session(RecordingTransport([.json("[1]")]), clock)
        let free = APIClient.Session(RecordingTransport([.json("[1]")]), clock: clock.clock)
        for _ in 0..<5 {
            _ = try await APIClient.Call<[Int]>(paced, .get()).value
            _ = try await APIClient.Call<[Int]>(free, Self.request()).value
        }
        #expect(clock.slept.isEmpty && free.gate == nil)
    }

    @Test func `a call whose credential fails counts, but does not stay under way`() async throws {
        struct Broken: Error {}
        let clock = TestClock()
        let session = APIClient.Session(
            RecordingTransport(), credentials: [.bearer: .init { throw Broken() }], clock: clock.clock
        ) { $0.pacing = .documented }
        let request = APIClient.Request.sample("GET", security: [[.bearer]]) { $0.limit(1, in: .seconds(1)) }
        for _ in 0..<3 {
            _ = try? await APIClient.Call<[Int]>(session, request).value
        }
        #expect(clock.slept.count == 2)
    }

    @Test func `a deadline ends the wait for pacing`() async throws {
        let transport = RecordingTransport([.json("[1]")])
        let session = APIClient.Session(transport) { configuration in
            configuration.pacing = .documented
            configuration.deadline = .milliseconds(50)
        }
        let request = APIClient.Request.sample("GET") { $0.limit(1, in: .seconds(3600)) }
        let call = APIClient.Call<[Int]>(session, request)
        #expect(try await call.with { $0.deadline = .seconds(600) }.value == [1])
        let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
        #expect((failure.transportError as? URLError)?.code == .timedOut)
        #expect(transport.requests.count == 1)
    }

    @Test func `pacing is off by default, and clients of one configuration are paced apart`() {
        var configuration = APIClient.Configuration(transport: RecordingTransport())
        #expect(configuration.pacing == .off && configuration.makeGate == nil)
        configuration.pacing = .documented
        #expect(configuration.pacing == .documented)
        let (first, second) = (configuration.makeGate?() as? APIClient.Pacer, configuration.makeGate?() as? APIClient.Pacer)
        #expect(first != nil && first !== second)
        configuration.pacing = .off
        #expect(configuration.makeGate == nil)
    }
}
