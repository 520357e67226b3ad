import Foundation
import Testing
@testable import ClientRuntime

/// Checks the log entries for unexpected values, failures and attempts.
struct ObserverTests {
    private enum State: Hashable, Sendable, APIClient.OpenEnum, Decodable {
        case open
        case unknown(String)

        static var allCases: [Self] { [.open] }

        init(rawValue: String) {
            self = rawValue == "open" ? .open : .unknown(rawValue)
        }

        var rawValue: String {
            switch self {
            case .open: "open"
            case .unknown(let value): value
            }
        }
    }

    private struct Thing: Decodable, Sendable {
        var states: [State]
    }

    private func entries(
        _ answers: [APIClient.HTTPResponse], _ change: (inout APIClient.Configuration) -> Void = { _ in }
    ) async -> [APIClient.LogEntry] {
        let log = Log()
        let session = APIClient.Session(RecordingTransport(answers)) { configuration in
            configuration.log = log.add
            change(&configuration)
        }
        _ = try? await APIClient.Call<Thing>(session, .get()).value
        return log.entries
    }

    @Test func `a log entry lists unknown enum values with their paths`() async {
        let unexpectedValues = await entries([.json(#"{"states":["open","paus\"ed","open","late"]}"#)]).first?.unexpectedValues
        #expect(unexpectedValues?.map(\.path) == ["states[1]", "states[3]"])
        #expect(unexpectedValues?.first?.description == #"states[1]: State has no value "paus\"ed""#)
    }

    @Test func `a log entry lists at most a hundred unexpected values`() async {
        let states = Array(repeating: #""x""#, count: 1000).joined(separator: ",")
        #expect(await entries([.json(#"{"states":[\#(states)]}"#)]).first?.unexpectedValues.count == 100)
    }

    @Test func `a response of known values has no unexpected values`() async {
        #expect(await entries([.json(#"{"states":["open"]}"#)]).first?.unexpectedValues == [])
    }

    @Test func `a log entry has the problem of a body that cannot be decoded`() async {
        let failure = await entries([.json(#"{"states":[1]}"#)]).first?.failure
        #expect(failure?.decodingProblem?.description.contains("states[0]") == true)
    }

    @Test func `each event or line has its own log entry with its unexpected values`() async throws {
        let log = Log()
        let events = "data: {\"states\":[\"open\"]}\n\ndata: {\"states\":[\"late\"]}\n\ndata: {}\n\n"
        let lines = "{\"states\":[\"odd\"]}\n\n{\"states\":[\"open\"]}\n7\n"
        let session = APIClient.Session(RecordingTransport([.json(events), .json(lines)])) { $0.log = log.add }
        let eventCall = APIClient.Call<APIClient.EventStream<Thing>>(session, .get(), stream: { .init(json: $0) })
        await #expect(throws: APIClient.Failure.self) { for try await _ in try await eventCall.value {} }
        let lineCall = APIClient.Call<APIClient.LineStream<Thing>>(session, .get(), stream: { .init($0) })
        await #expect(throws: APIClient.Failure.self) { for try await _ in try await lineCall.value {} }
        let entries = log.entries
        #expect(entries.map { $0.unexpectedValues.map(\.path) } == [[], ["states[0]"], [], [], ["states[0]"], []])
        #expect(entries.map { $0.failure?.decodingProblem != nil } == [false, false, true, false, false, true])
        #expect(entries.map(\.status) == [200, 200, 200, 200, 200, 200])
    }

    @Test func `each attempt has its own log entry`() async {
        let busy = APIClient.HTTPResponse(status: 503, headers: ["Retry-After": "0"])
        let entries = await entries([busy, .json(#"{"states":["late"]}"#)]) { $0.retries = .init(limit: 1) }
        #expect(entries.map(\.status) == [503, 200])
        #expect(entries.map(\.unexpectedValues.count) == [0, 1])
    }

    @Test func `a failure keeps at most a megabyte of the body`() async throws {
        let answer = APIClient.HTTPResponse(status: 500, body: Data(count: 3 << 20))
        let failure = try #require(await entries([answer]).first?.failure)
        #expect(failure.rawBody.count == 1 << 20)
        #expect(failure.description.count < 1000)
    }
}

private final class Log: @unchecked Sendable {
    private let lock = NSLock()
    private var seen: [APIClient.LogEntry] = []

    var entries: [APIClient.LogEntry] { lock.withLock { seen } }

    @Sendable func add(_ entry: APIClient.LogEntry) {
        lock.withLock { seen.append(entry) }
    }
}
