public import Foundation
internal import LoopbackSupport

/// One call of a generated client.
public struct CallCase: Sendable {
    public let id: String
    public let call: @Sendable (URL) async -> Outcome

    public init(_ id: String, _ call: @escaping @Sendable (URL) async -> Outcome) {
        self.id = id
        self.call = call
    }
}

/// Makes calls to a server that responds as the scenarios state, and records the requests.
public enum CallRunner {
    /// Reads exchanges from the first file and writes records to the second.
    public static func run(_ cases: [CallCase], from exchanges: String, to records: String) async throws {
        let input = try Data(contentsOf: URL(fileURLWithPath: exchanges))
        let list = try JSONDecoder().decode([Exchange].self, from: input)
        let answers = list.reduce(into: [:]) { $0[$1.id] = $1.answers }
        var results: [Record] = []
        for callCase in cases {
            results.append(try await record(callCase, answers[callCase.id] ?? []))
        }
        try JSONEncoder().encode(results).write(to: URL(fileURLWithPath: records))
    }

    private static func record(_ callCase: CallCase, _ answers: [ServedResponse]) async throws -> Record {
        let server = try RecordingServer(answers: answers.map(answer))
        defer { server.stop() }
        let outcome = await callCase.call(server.url)
        let requests = server.requests.map { request in
            ArrivedRequest(
                method: request.method, target: request.target,
                headers: request.headers.map { Field(name: $0.name, value: $0.value) }, body: request.body)
        }
        return Record(id: callCase.id, requests: requests, outcome: outcome)
    }

    private static func answer(_ answer: ServedResponse) -> ServerResponse {
        ServerResponse(answer.status, headers: answer.headers.map { ($0.name, $0.value) }, body: answer.body)
    }
}
