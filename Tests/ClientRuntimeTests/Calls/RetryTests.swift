import Foundation
import Testing
@testable import ClientRuntime

/// Checks the retry policy: the failures that it retries and the waits.
@Suite(.timeLimit(.minutes(20)))
struct RetryTests {
    private static func failed(
        _ method: String, _ status: Int?, headers: APIClient.Headers = [:]
    ) -> APIClient.Failure {
        APIClient.Failure(
            status == nil ? .transport(URLError(.networkConnectionLost)) : .undocumented, operation: "things.get",
            method: method, status: status, headers: headers)
    }

    @Test(arguments: [429, 408, 500, 502, 503, 504, nil], ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "QUERY"])
    func `a temporary failure is retried for an idempotent method`(status: Int?, method: String) {
        #expect(APIClient.RetryPolicy().wait(after: Self.failed(method, status), attempt: 1) != nil)
    }

    @Test(arguments: ["POST", "PATCH"])
    func `a POST or PATCH is retried only after a 429`(method: String) {
        let policy = APIClient.RetryPolicy(limit: 9)
        for status in [408, 409, 500, 502, 503, 504, nil] {
            #expect(policy.wait(after: Self.failed(method, status), attempt: 1) == nil)
        }
        #expect(policy.wait(after: Self.failed(method, 429), attempt: 1) != nil)
    }

    @Test(arguments: [200, 301, 400, 401, 403, 404, 409, 422, 501])
    func `a permanent error status is not retried`(status: Int) {
        #expect(APIClient.RetryPolicy().wait(after: Self.failed("GET", status), attempt: 1) == nil)
    }

    @Test func `a cancelled or invalid call is not retried`() {
        for reason in [APIClient.Failure.Reason.cancelled, .invalidRequest(.url("x"))] {
            let failure = APIClient.Failure(reason, operation: "a", method: "GET")
            #expect(APIClient.RetryPolicy().wait(after: failure, attempt: 1) == nil)
        }
    }

    @Test(
        arguments: [
            (["Retry-After": "7", "x-ratelimit-window": "60000"], 429, Duration.seconds(7)),
            (["x-ratelimit-window": "1500"], 429, .milliseconds(1500)),
            (["x-ratelimit-window": "1500"], 503, .milliseconds(250)),
            (["x-ratelimit-window": "soon"], 429, .milliseconds(250)),
            ([:], 503, .milliseconds(250)),
            (["Retry-After": "61"], 503, nil), (["x-ratelimit-window": "4294967295"], 429, nil),
        ] as [(APIClient.Headers, Int, Duration?)])
    func `the server's wait is used, up to the policy's maximum`(headers: APIClient.Headers, status: Int, wait: Duration?) {
        let failure = Self.failed("GET", status, headers: headers)
        #expect(APIClient.RetryPolicy().wait(after: failure, attempt: 1, jitter: 0.5) == wait)
    }

    @Test func `each computed wait is twice the previous one, up to a maximum`() {
        let policy = APIClient.RetryPolicy(limit: .max)
        let waits = [1, 2, 3, 7, 8, 1000].map { policy.wait(after: Self.failed("GET", 500), attempt: $0, jitter: 1) }
        #expect(waits == [.seconds(0.5), .seconds(1), .seconds(2), .seconds(32), .seconds(32), .seconds(32)])
        #expect(APIClient.RetryPolicy(limit: 2).wait(after: Self.failed("GET", 500), attempt: 3) == nil)
        #expect(APIClient.RetryPolicy.never.wait(after: Self.failed("GET", 500), attempt: 1) == nil)
    }

    @Test func `a call is retried until it succeeds, each time with a new credential`() async throws {
        let late = APIClient.HTTPResponse.json("{}", status: 429, headers: ["Retry-After": "0"])
        let transport = RecordingTransport([late, late, .json("[1]")])
        let tokens = Counter()
        let token = APIClient.Credential { tokens.next() }
        let session = APIClient.Session(transport, credentials: [.bearer: token]) { $0.retries = .init(limit: 2) }
        let call = APIClient.Call<[Int]>(session, .sample("POST", security: [[.bearer]]))
        #expect(try await call.value == [1])
        #expect(transport.requests.map { $0.headers["Authorization"] } == ["Bearer 1", "Bearer 2", "Bearer 3"])
    }

    @Test func `a call is not retried by default, and its option overrides the configuration`() async throws {
        let late = APIClient.HTTPResponse.json("{}", status: 429, headers: ["Retry-After": "0"])
        for (client, option, count) in [(nil, nil, 1), (1, nil, 2), (5, 0, 1), (nil, 3, 4)] as [(Int?, Int?, Int)] {
            let transport = RecordingTransport([late])
            let session = APIClient.Session(transport) { configuration in
                if let client { configuration.retries = .init(limit: client) }
            }
            let call = APIClient.Call<[Int]>(session, .get()).with { $0.retries = option.map { .init(limit: $0) } }
            let failure = try await ClientRuntimeTests.failure { () async throws(APIClient.Failure) in
                try await call.value
            }
            #expect(failure.status == 429)
            #expect(transport.requests.count == count)
        }
    }

    @Test func `cancelling ends the wait before a retry`() async throws {
        let transport = RecordingTransport([.json("{}", status: 503, headers: ["Retry-After": "50"])])
        let session = APIClient.Session(transport) { $0.retries = .init() }
        let task = Task {
            try await ClientRuntimeTests.failure { () async throws(APIClient.Failure) in
                try await APIClient.Call<[Int]>(session, .get()).value
            }
        }
        while transport.requests.isEmpty {
            await Task.yield()
        }
        task.cancel()
        guard case .cancelled = try await task.value.reason else {
            Issue.record("not cancelled")
            return
        }
        #expect(transport.requests.count == 1)
    }
}

private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    func next() -> String {
        lock.withLock {
            count += 1
            return "\(count)"
        }
    }
}
