internal import Foundation

nonisolated extension APIClient.OutgoingCall {
    /// Sends a request and receives its response.
    func exchange(_ request: APIClient.HTTPRequest) async throws -> APIClient.HTTPResponse {
        //% if streams
        var response = try await forward(request)
        guard isStreamed || response.stream != nil else {
            try Self.check(Int64(response.body.count), response, request)
            return response
        }
        response.stream = checked(response.bytes, response, request)
        return isStreamed ? response : try await response.collected()
        //% else
        //% if lengths
        //| let response = try await forward(request)
        //| try Self.check(Int64(response.body.count), response, request)
        //| return response
        //% else
        //| try await forward(request)
        //% end
        //% end
    }

    private func forward(_ request: APIClient.HTTPRequest) async throws -> APIClient.HTTPResponse {
        //% if interceptors
        try await APIClient.InterceptorChain(self).forward(request)
        //% else
        //| try await transmit(request)
        //% end
    }

    func transmit(_ request: APIClient.HTTPRequest) async throws -> APIClient.HTTPResponse {
        //% if credentials
        if let problem = missingCredential(in: request) { throw problem }
        //% end
        //% if streams
        if isStreamed || options.downloadProgress != nil { return try await configuration.transport.open(request) }
        //% end
        return try await configuration.transport.send(request)
    }
}
//% if lengths

// MARK: Length

nonisolated extension APIClient.OutgoingCall {
    /// Throws if a body is shorter than announced, because not every transport notices a connection that ends too early.
    private static func check(
        _ count: Int64, _ response: APIClient.HTTPResponse, _ request: APIClient.HTTPRequest
    ) throws {
        guard let length = length(of: response, request), count < length else { return }
        throw URLError(
            .networkConnectionLost,
            userInfo: [NSLocalizedDescriptionKey: "the response ended after \(count) of \(length) bytes"])
    }

    /// Returns the number of bytes that the body must have (RFC 9112 §6.3); `nil` if it is unknown or the body was
    /// compressed.
    private static func length(of response: APIClient.HTTPResponse, _ request: APIClient.HTTPRequest) -> Int64? {
        guard request.method != "HEAD", response.status != 304, response.headers["Content-Encoding"] == nil else {
            return nil
        }
        return response.headers["Content-Length"].flatMap { Int64($0) }
    }
    //% if streams

    private func checked(
        _ stream: APIClient.ByteStream, _ response: APIClient.HTTPResponse, _ request: APIClient.HTTPRequest
    ) -> APIClient.ByteStream {
        let length = Self.length(of: response, request)
        let report = options.downloadProgress
        guard length != nil || report != nil else { return stream }
        return stream.counted { count, isEnd in
            if isEnd { try Self.check(count, response, request) }
            report?(.init(bytes: count, total: length))
        }
    }
    //% end
}
//% end
