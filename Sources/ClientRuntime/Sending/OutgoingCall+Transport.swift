internal import Foundation

nonisolated extension APIClient.OutgoingCall {
    /// The whole answer.
    func send(_ request: APIClient.HTTPRequest) async throws -> APIClient.HTTPResponse {
        guard configuration.interceptors.isEmpty, options.downloadProgress == nil else {
            return try await opened(request, isWhole: true).collected()
        }
        let response = try await configuration.transport.send(request)
        try Self.check(Int64(response.body.count), of: Self.length(of: response.headers, response.status, request))
        return response
    }

    /// The answer, once its head is there.
    func open(_ request: APIClient.HTTPRequest) async throws -> APIClient.HTTPStream {
        try await opened(request, isWhole: false)
    }

    private func opened(_ request: APIClient.HTTPRequest, isWhole: Bool) async throws -> APIClient.HTTPStream {
        var stream = try await passed(request, through: configuration.interceptors[...], isWhole: isWhole)
        let length = Self.length(of: stream.headers, stream.status, request)
        if length != nil {
            stream.body = stream.body.counted { count, isEnd in
                if isEnd { try Self.check(count, of: length) }
            }
        }
        if let report = options.downloadProgress {
            stream.body = stream.body.counted { count, _ in report(.init(bytes: count, total: length)) }
        }
        return stream
    }

    private func passed(
        _ request: APIClient.HTTPRequest, through interceptors: ArraySlice<any APIClient.Interceptor>, isWhole: Bool
    ) async throws -> APIClient.HTTPStream {
        let transport = configuration.transport
        guard let interceptor = interceptors.first else {
            let isOpened = !isWhole || options.downloadProgress != nil
            return isOpened ? try await transport.open(request) : .init(try await transport.send(request))
        }
        return try await interceptor.intercept(request, of: self.request.operation) { request in
            try await passed(request, through: interceptors.dropFirst(), isWhole: isWhole)
        }
    }

    /// How many bytes the body has to have (RFC 9112 §6.3); `nil` if nothing says so, or if it came compressed.
    private static func length(
        of headers: APIClient.Headers, _ status: Int, _ request: APIClient.HTTPRequest
    ) -> Int64? {
        guard request.method != "HEAD", status != 304, headers["Content-Encoding"] == nil else { return nil }
        return headers["Content-Length"].flatMap { Int64($0) }
    }

    /// Not every transport sees that a connection ended too early.
    private static func check(_ count: Int64, of length: Int64?) throws {
        guard let length, count < length else { return }
        throw URLError(
            .networkConnectionLost,
            userInfo: [NSLocalizedDescriptionKey: "the answer ended after \(count) of \(length) bytes"])
    }
}
