import Foundation
import Testing
@testable import ClientRuntime

/// Checks retries of whole calls: their waits, budget, deadline and idempotency keys.
@Suite(.timeLimit(.minutes(20)))
struct RepetitionTests {
    private static let unavailable = APIClient.HTTPResponse.json("{}", status: 503)

    private func call(
        _ transport: any APIClient.Transport, _ method: String = "GET", _ clock: TestClock = .init(),
        request change: (inout APIClient.Request) -> Void = { _ in },
        configure: (inout APIClient.Configuration) -> Void = { $0.retries = .init(limit: 3) }
    ) -> APIClient.Call<[Int]> {
        let session = APIClient.Session(transport, clock: clock.clock, configure)
        return APIClient.Call(session, .sample(method, "/things", security: [], change))
    }

    private func failure(_ call: APIClient.Call<[Int]>) async throws -> APIClient.Failure {
        try await ClientRuntimeTests.failure { () async throws(APIClient.Failure) in try await call.value }
    }

    @Test func `the waits between attempts grow, unless the server states one`() async throws {
        let busy = APIClient.HTTPResponse.json("{}", status: 429, headers: ["x-ratelimit-window": "60000"])
        let transport = RecordingTransport([Self.unavailable, Self.unavailable, busy, .json("[1]")])
        let clock = TestClock()
        #expect(try await call(transport, "GET", clock).value == [1])
        #expect(clock.slept == [.seconds(0.5), .seconds(1), .seconds(60)])
    }

    @Test func `a rate limit with calls left does not set the wait`() async throws {
        let busy = APIClient.HTTPResponse.json(
            "{}", status: 429, headers: ["x-ratelimit-window": "60000", "x-ratelimit-remaining": "3"])
        let clock = TestClock()
        #expect(try await call(RecordingTransport([busy, .json("[1]")]), "POST", clock).value == [1])
        #expect(clock.slept == [.seconds(0.5)])
    }

    @Test(arguments: [
        URLError.Code.cannotConnectToHost, .cannotFindHost, .dnsLookupFailed, .notConnectedToInternet,
    ])
    func `an unsent request is retried, whatever its method`(code: URLError.Code) async throws {
        for method in ["GET", "POST", "PATCH"] {
            let count = Shared(0)
            let transport = APIClient.ClosureTransport { _ in
                if count({
                    $0 += 1; return $0
                }) == 1 {
                    throw URLError(code)
                }
                return .json("[1]")
            }
            #expect(try await call(transport, method).value == [1])
        }
    }

    @Test(arguments: [URLError.Code.networkConnectionLost, .timedOut, .badServerResponse, .unknown])
    func `a request that may have arrived is retried only for an idempotent method`(code: URLError.Code) async throws {
        let count = Shared(0)
        let transport = APIClient.ClosureTransport { _ in
            count { $0 += 1 }
            throw URLError(code)
        }
        #expect(try await failure(call(transport, "POST")).transportError != nil)
        #expect(count { $0 } == 1)
        #expect(try await failure(call(transport, "PUT")).transportError != nil)
        #expect(count { $0 } == 5)
    }

    @Test(arguments: [URLError.Code.serverCertificateUntrusted, .httpTooManyRedirects, .unsupportedURL])
    func `a permanent transport error is not retried`(code: URLError.Code) async throws {
        let count = Shared(0)
        let transport = APIClient.ClosureTransport { _ in
            count { $0 += 1 }
            throw URLError(code)
        }
        #expect(try await failure(call(transport)).transportError != nil)
        #expect(count { $0 } == 1)
    }

    @Test func `the spec or the caller can allow retries of any method, and the spec can forbid them`() async throws {
        let cases: [(method: String, api: Bool?, caller: Bool, count: Int)] = [
            ("POST", true, false, 4), ("PATCH", nil, true, 4), ("POST", nil, false, 1), ("GET", false, false, 1),
            ("POST", false, true, 1),
        ]
        for (method, api, caller, count) in cases {
            let transport = RecordingTransport([Self.unavailable])
            let call = call(
                transport, method, request: { $0.mayActTwice = api },
                configure: { configuration in
                    configuration.retries = .init(limit: 3)
                    configuration.retries.repeatsAnyMethod = caller
                })
            #expect(try await failure(call).status == 503)
            #expect(transport.requests.count == count)
        }
    }

    // MARK: Idempotency keys

    @Test func `a call with a generated idempotency key is retried with the same key`() async throws {
        let transport = RecordingTransport([Self.unavailable, .json("[1]"), .json("[1]")])
        let call = call(transport, "POST", request: { $0.idempotencyHeader = "Idempotency-Key" })
        _ = try await call.value
        _ = try await call.value
        let keys = transport.requests.compactMap { $0.headers["Idempotency-Key"] }
        #expect(keys.count == 3 && keys[0] == keys[1] && keys[1] != keys[2])
        #expect(keys.allSatisfy { UUID(uuidString: $0) != nil && $0 == $0.lowercased() })
    }

    @Test func `a given idempotency key is kept`() async throws {
        let transport = RecordingTransport([Self.unavailable, .json("[1]")])
        let named: (inout APIClient.Request) -> Void = { $0.idempotencyHeader = "Idempotency-Key" }
        let given = call(
            transport, "POST",
            request: { request in
                named(&request)
                request.header("Idempotency-Key", "mine")
            })
        _ = try await given.value
        _ = try await call(transport, "POST", request: named).with { $0.headers["idempotency-key"] = "yours" }.value
        #expect(transport.requests.map { $0.headers["Idempotency-Key"] } == ["mine", "mine", "yours"])
    }

    @Test func `a call without an idempotency header has no key`() async throws {
        let transport = RecordingTransport([Self.unavailable])
        #expect(try await failure(call(transport, "POST")).status == 503)
        #expect(transport.requests.map { $0.headers.fields.map(\.name) } == [["Accept", "User-Agent"]])
    }

    // MARK: Budget and deadline

    @Test func `the retry budget limits the retries during an outage`() async throws {
        let transport = RecordingTransport([Self.unavailable])
        let call = call(
            transport,
            configure: { configuration in
                configuration.retries = .init(limit: 2)
                configuration.retryBudget = 10
            })
        for _ in 0..<100 {
            #expect(try await failure(call).status == 503)
        }
        #expect(transport.requests.count == 110)
    }

    @Test func `each fifth success allows one more retry`() {
        let budget = APIClient.RetryBudget(retries: 2)
        #expect([budget.take(), budget.take(), budget.take()] == [true, true, false])
        (0..<4).forEach { _ in budget.giveBack() }
        #expect(!budget.take())
        budget.giveBack()
        #expect([budget.take(), budget.take()] == [true, false])
        (0..<100).forEach { _ in budget.giveBack() }
        #expect([budget.take(), budget.take(), budget.take()] == [true, true, false])
        #expect(![Int.min, -1, 0].contains { APIClient.RetryBudget(retries: $0).take() })
        #expect(APIClient.RetryBudget(retries: .max).take())
    }

    @Test func `no retry waits past the deadline`() async throws {
        let late = APIClient.HTTPResponse.json("{}", status: 503, headers: ["Retry-After": "20"])
        let transport = RecordingTransport([late])
        let session = APIClient.Session(transport) { $0.retries = .init() }
        let call = APIClient.Call<[Int]>(session, .get()).with { $0.deadline = .seconds(10) }
        #expect(try await failure(call).status == 503)
        #expect(transport.requests.count == 1)
    }

    @Test func `an attempt under way ends with the deadline`() async throws {
        let gate = Gate()
        let transport = APIClient.ClosureTransport { _ in
            await gate.pass()
            try Task.checkCancellation()
            return .json("[1]")
        }
        let clock = ManualClock()
        let session = APIClient.Session(transport, clock: clock.clock) { $0.deadline = .seconds(50) }
        async let failed = self.failure(APIClient.Call<[Int]>(session, .get()))
        await clock.waitForSleep()
        clock.advance(by: .seconds(50))
        let failure = try await failed
        #expect((failure.transportError as? URLError)?.code == .timedOut)
        #expect(failure.description.hasSuffix("no response: the deadline has passed"))
    }

    @Test(arguments: [Duration.seconds(-1), .zero])
    func `a deadline of zero or less ends the call`(deadline: Duration) async throws {
        let gate = Gate()
        let transport = APIClient.ClosureTransport { _ in
            await gate.pass()
            throw CancellationError()
        }
        let session = APIClient.Session(transport)
        let call = APIClient.Call<[Int]>(session, .get()).with { $0.deadline = deadline }
        #expect((try await failure(call).transportError as? URLError)?.code == .timedOut)
    }

    @Test(arguments: [Duration.seconds(Int64.max), .seconds(3600)])
    func `a call within its deadline succeeds`(deadline: Duration) async throws {
        let session = APIClient.Session(RecordingTransport([.json("[1]")])) { $0.deadline = deadline }
        #expect(try await APIClient.Call<[Int]>(session, .get()).value == [1])
    }

    @Test func `a call with a deadline can be cancelled`() async throws {
        let (begun, gate) = (Gate(), Gate())
        let transport = APIClient.ClosureTransport { _ in
            begun.open()
            await gate.pass()
            throw CancellationError()
        }
        let session = APIClient.Session(transport) { $0.deadline = .seconds(3600) }
        let call = APIClient.Call<[Int]>(session, .get())
        let task = Task { try await failure(call) }
        await begun.pass()
        task.cancel()
        #expect(try await task.value.isCancelled)
    }

    @Test func `each attempt is logged with its number`() async throws {
        let numbers = Shared<[Int]>([])
        let transport = RecordingTransport([Self.unavailable, Self.unavailable, .json("[1]")])
        let call = call(
            transport,
            configure: { configuration in
                configuration.retries = .init()
                configuration.log = { entry in numbers { $0.append(entry.attempt) } }
            })
        _ = try await call.value
        #expect(numbers { $0 } == [1, 2, 3])
    }
}
