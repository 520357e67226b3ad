internal import Foundation

nonisolated extension APIClient {
    /// The interceptors of a call, the outermost first, and its transport, which a request passes in this order.
    struct InterceptorChain: Sendable {
        private let call: OutgoingCall
        private var rest: ArraySlice<any Interceptor>

        init(_ call: OutgoingCall) {
            self.call = call
            rest = call.configuration.interceptors[...]
        }

        func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            //% if streams
            var response = try await pass(request)
            guard call.isStreamed || response.stream != nil else {
                try Self.check(Int64(response.body.count), response, request)
                return response
            }
            response.stream = checked(response.bytes, response, request)
            return call.isStreamed ? response : try await response.collected()
            //% else
            //| let response = try await pass(request)
            //| try Self.check(Int64(response.body.count), response, request)
            //| return response
            //% end
        }

        private func pass(_ request: HTTPRequest) async throws -> HTTPResponse {
            var chain = self
            guard let interceptor = chain.rest.popFirst() else { return try await transmit(request) }
            return try await interceptor.intercept(request, of: call.request.operation) { [chain] request in
                try await chain.pass(request)
            }
        }

        private func transmit(_ request: HTTPRequest) async throws -> HTTPResponse {
            //% if credentials
            if let problem = call.missingCredential(in: request) { throw problem }
            //% end
            let transport = call.configuration.transport
            //% if streams
            if call.isStreamed || call.options.downloadProgress != nil { return try await transport.open(request) }
            //% end
            return try await transport.send(request)
        }

        // MARK: Length

        /// Throws if a body is shorter than announced, because not every transport notices a connection that ends too
        /// early.
        private static func check(_ count: Int64, _ response: HTTPResponse, _ request: HTTPRequest) throws {
            guard let length = length(of: response, request), count < length else { return }
            throw URLError(
                .networkConnectionLost,
                userInfo: [NSLocalizedDescriptionKey: "the response ended after \(count) of \(length) bytes"])
        }

        /// Returns the number of bytes that the body must have (RFC 9112 §6.3); `nil` if it is unknown or the body was
        /// compressed.
        private static func length(of response: HTTPResponse, _ request: HTTPRequest) -> Int64? {
            guard request.method != "HEAD", response.status != 304, response.headers["Content-Encoding"] == nil else {
                return nil
            }
            return response.headers["Content-Length"].flatMap { Int64($0) }
        }
        //% if streams

        private func checked(_ stream: ByteStream, _ response: HTTPResponse, _ request: HTTPRequest) -> ByteStream {
            let length = Self.length(of: response, request)
            let report = call.options.downloadProgress
            guard length != nil || report != nil else { return stream }
            return stream.counted { count, isEnd in
                if isEnd { try Self.check(count, response, request) }
                report?(.init(bytes: count, total: length))
            }
        }
        //% end
    }
}
