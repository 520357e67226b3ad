import Foundation
@testable import ClientRuntime

/// A transport that records requests and gives its responses in turn, the last one repeatedly.
final class RecordingTransport: APIClient.Transport, @unchecked Sendable {
    private let lock = NSLock()
    private var answers: [APIClient.HTTPResponse]
    private var recorded: [APIClient.HTTPRequest] = []

    init(_ answers: [APIClient.HTTPResponse] = [.json("{}")]) {
        self.answers = answers
    }

    var requests: [APIClient.HTTPRequest] {
        lock.withLock { recorded }
    }

    func send(_ request: APIClient.HTTPRequest) async throws -> APIClient.HTTPResponse {
        lock.withLock {
            recorded.append(request)
            return answers.count > 1 ? answers.removeFirst() : answers.first ?? .init(status: 599)
        }
    }
}

extension APIClient.HTTPResponse {
    static func json(_ text: String, status: Int = 200, headers: APIClient.Headers = [:]) -> Self {
        var headers = headers
        headers["Content-Type"] = "application/json"
        return Self(status: status, headers: headers, body: Data(text.utf8))
    }
}
