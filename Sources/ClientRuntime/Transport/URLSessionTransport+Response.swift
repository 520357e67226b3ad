internal import Foundation
//% if linux
#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif
//% end

nonisolated extension APIClient.URLSessionTransport {
    /// Sends a request and receives the whole response.
    ///
    /// - Throws: `URLError.timedOut` if that takes longer than `timeout`.
    func response(
        to request: APIClient.HTTPRequest, within timeout: Duration?
    ) async throws -> APIClient.HTTPResponse {
        let urlRequest = urlRequest(request)
        return try await withThrowingTaskGroup(of: APIClient.HTTPResponse.self) { [session, clock] group in
            defer { group.cancelAll() }
            group.addTask {
                let (body, response) = try await session.data(for: urlRequest, delegate: APIClient.RedirectRefusal())
                guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
                return APIClient.HTTPResponse(status: response.statusCode, headers: .init(response), body: body)
            }
            if let timeout {
                group.addTask {
                    try await clock.sleep(timeout)
                    throw URLError(.timedOut, userInfo: [NSLocalizedDescriptionKey: "no response in time"])
                }
            }
            guard let response = try await group.next() else { throw CancellationError() }
            return response
        }
    }
}

nonisolated extension APIClient {
    /// A delegate of a task that refuses redirects, since the transport follows them itself. The delegate of the session
    /// receives all other events.
    fileprivate final class RedirectRefusal: NSObject, URLSessionTaskDelegate {
        func urlSession(
            _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
            newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
        ) {
            completionHandler(nil)
        }
    }
}
