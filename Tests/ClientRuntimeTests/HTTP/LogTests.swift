import Foundation
import Testing
@testable import ClientRuntime

/// Checks the log entries of calls.
struct LogTests {
    private func entries(
        _ transport: any APIClient.Transport, _ request: APIClient.Request, errors: APIClient.ErrorResponses = [:],
        clock: APIClient.CallClock = .init()
    ) async -> [APIClient.LogEntry] {
        let (stream, log) = AsyncStream<APIClient.LogEntry>.makeStream()
        let session = APIClient.Session(transport, clock: clock) { $0.log = { log.yield($0) } }
        let call = APIClient.Call<[Int]>(session, request, errors: errors).with { $0.query = ["q": "1"] }
        _ = try? await call.value
        log.finish()
        return await stream.reduce(into: []) { $0.append($1) }
    }

    @Test func `a call has one log entry`() async throws {
        let entries = await entries(RecordingTransport([.json("[1]", status: 201)]), .sample("POST"))
        let entry = try #require(entries.first)
        #expect(entries.count == 1)
        #expect(entry.operation == "things.get" && entry.method == "POST" && entry.status == 201)
        #expect(entry.url?.absoluteString == "https://api.test/v1/things?q=1")
        #expect(entry.failure == nil)
    }

    @Test func `a log entry has the duration of the call`() async throws {
        let clock = TestClock()
        let transport = APIClient.ClosureTransport { _ in
            clock.advance(by: .milliseconds(1500))
            return .json("[1]")
        }
        let entry = try #require(await entries(transport, .get(), clock: clock.clock).first)
        #expect(entry.duration == .milliseconds(1500))
        #expect(entry.description.hasSuffix(" (1500 ms)"))
    }

    @Test func `a failure is logged with its status`() async throws {
        let documented = await entries(
            RecordingTransport([.json(#"{"message":"x"}"#, status: 404)]), .get(), errors: [404: .problem])
        #expect(documented.map(\.status) == [404])
        #expect(documented.first?.failure?.status == 404)
        let undecodable = await entries(RecordingTransport([.json("{}")]), .get())
        #expect(undecodable.map(\.status) == [200])
        #expect(undecodable.first?.failure?.decodingProblem != nil)
        let noAnswer = await entries(APIClient.ClosureTransport { _ in throw URLError(.timedOut) }, .get())
        #expect(noAnswer.map(\.status) == [nil])
        #expect(noAnswer.first?.failure?.transportError != nil)
    }

    @Test func `a log entry is described in one line`() async throws {
        let success = try #require(await entries(RecordingTransport([.json("[1]")]), .get()).first)
        let line = success.description.replacing(#/\d+ ms/#, with: "N ms")
        #expect(line == "things.get (GET https://api.test/v1/things?q=1): status 200 (N ms)")
        let answer = APIClient.HTTPResponse.json("no\nsuch\r\nthing", status: 404)
        let failure = try #require(await entries(RecordingTransport([answer]), .get()).first)
        #expect(failure.description.hasPrefix("things.get (GET https://api.test/v1/things?q=1): status 404, which"))
        #expect(!failure.description.contains { $0.isNewline })
    }

    @Test func `an invalid call is logged without a URL`() async throws {
        let none = ""
        let entries = await entries(RecordingTransport(), .get("/a/\(none)"))
        #expect(entries.count == 1)
        #expect(entries.first?.url == nil)
        #expect(entries.first?.failure?.invalidRequest != nil)
    }
}
