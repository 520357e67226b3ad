import Foundation
import Testing
@testable import ClientRuntime

extension APIClient.Session {
    convenience init(
        _ transport: any APIClient.Transport,
        server: APIClient.Server = "https://api.test/v1",
        credentials: [APIClient.SecurityScheme: APIClient.Credential] = [:],
        clock: APIClient.CallClock = .init(),
        _ change: (inout APIClient.Configuration) -> Void = { _ in }
    ) {
        var configuration = APIClient.Configuration(transport: transport)
        // On a busy machine, a real connection may need long.
        if transport is APIClient.URLSessionTransport { configuration.timeout = .seconds(900) }
        change(&configuration)
        self.init(server: server, credentials: credentials, configuration: configuration, clock: clock)
    }
}

extension APIClient.Request {
    static func get(
        _ path: APIClient.PathTemplate = "/things", security: [[APIClient.SecurityScheme]] = []
    ) -> Self {
        sample("GET", path, security: security)
    }

    static func sample(
        _ method: String, _ path: APIClient.PathTemplate = "/things", security: [[APIClient.SecurityScheme]] = [],
        _ change: (inout Self) -> Void = { _ in }
    ) -> Self {
        var request = Self(method, "things.get", security: security)
        request.path(path)
        change(&request)
        return request
    }
}

extension APIClient.StreamedResponse {
    /// A response with this body.
    static func sample(_ body: APIClient.ByteStream) -> Self {
        let session = APIClient.Session(APIClient.ClosureTransport { _ in throw CancellationError() })
        let call = APIClient.OutgoingCall(session, .get()) { try $0.opened }
        return Self(call, APIClient.ReceivedResponse(status: 200, headers: [:], body: Data()), body)
    }
}

/// The failure that `work` ends with.
func failure<Value>(
    of work: () async throws(APIClient.Failure) -> Value, sourceLocation: SourceLocation = #_sourceLocation
) async throws -> APIClient.Failure {
    do {
        _ = try await work()
    } catch {
        return error
    }
    throw Missing(text: "a failure")
}

/// The error of a test that lacks an expected result.
struct Missing: Error {
    let text: String
}

extension APIClient.Failure {
    var invalidRequest: APIClient.InvalidRequest? {
        if case .invalidRequest(let problem) = reason { problem } else { nil }
    }

    var decodingProblem: APIClient.DecodingProblem? {
        if case .decoding(let problem) = reason { problem } else { nil }
    }

    var transportError: (any Error)? {
        if case .transport(let error) = reason { error } else { nil }
    }

    var isCancelled: Bool {
        if case .cancelled = reason { true } else { false }
    }
}
