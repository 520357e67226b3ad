internal import Foundation
//% if linux
#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif
//% end

nonisolated extension APIClient.URLSessionTransport {
    func carrier(of request: APIClient.HTTPRequest) -> APIClient.URLSessionTransport {
        guard APIClient.SessionTask.needsOwnConnection(request) else { return self }
        return APIClient.URLSessionTransport(configuration: session.configuration, delegate: nil, clock: clock)
    }

    //% if streams
    /// Sends a request and receives its response, or only its head if the body is read while it arrives.
    func exchange(
        _ request: APIClient.HTTPRequest, within timeout: Duration?, isStream: Bool = false
    ) async throws -> APIClient.HTTPResponse {
        //% else
        //| /// Sends a request and receives its response.
        //| func exchange(_ request: APIClient.HTTPRequest, within timeout: Duration?) async throws -> APIClient.HTTPResponse {
        //% end
        try Task.checkCancellation()
        let exchange = APIClient.Exchange(longestPause: longestPause(request), clock: clock)
        //% if uploads
        exchange.upload = try request.isStreamed ? request.body.map(APIClient.BodyUpload.init) : nil
        //% end
        //% if streams
        let urlRequest = urlRequest(request, of: exchange, isStream)
        let stream = isStream ? exchange.stream() : nil
        // The exchange of a stream ends with its body.
        defer { if !isStream { delegate.end(exchange) } }
        //% else
        //| let urlRequest = urlRequest(request)
        //| defer { delegate.end(exchange) }
        //% end
        let response = try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                exchange.start(continuation, timeout: timeout) { [self] in
                    let task = session.dataTask(with: urlRequest)
                    delegate.begin(task, exchange)
                    return task
                }
            }
        } onCancel: {
            exchange.stop(with: CancellationError())
        }
        //% if streams
        if let stream { return .init(status: response.status, headers: response.headers, stream: stream) }
        //% end
        return response
    }
    //% if streams

    private func urlRequest(
        _ request: APIClient.HTTPRequest, of exchange: APIClient.Exchange, _ isStream: Bool
    ) -> URLRequest {
        var urlRequest = urlRequest(request)
        //% if uploads
        if let upload = exchange.upload {
            urlRequest.httpBody = nil
            urlRequest.httpBodyStream = upload.input
            if let length = request.body?.length {
                urlRequest.setValue("\(length)", forHTTPHeaderField: "Content-Length")
                if let encoding = APIClient.SessionTask.transferEncoding {
                    urlRequest.setValue(encoding, forHTTPHeaderField: "Transfer-Encoding")
                }
            }
        }
        let isEndless = isStream || exchange.upload != nil
        //% else
        //| let isEndless = isStream
        //% end
        if isEndless {
            urlRequest.timeoutInterval = APIClient.CallClock.bounded(.seconds(Int64.max)) / .seconds(1)
        }
        return urlRequest
    }
    //% end
}

//% if uploads
nonisolated extension APIClient.HTTPRequest {
    /// True if the body is not in memory, or its progress is reported.
    var isStreamed: Bool {
        body.map { $0.data == nil || $0.report != nil } ?? false
    }
}
//% end
