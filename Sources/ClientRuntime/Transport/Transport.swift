public import Foundation

nonisolated extension APIClient {
    /// A type that sends requests to a server. It throws only if no complete response arrives. A response with an error
    /// status is not an error here.
    public protocol Transport: Sendable {
        /// Sends a request and reads the whole body of the response.
        func send(_ request: HTTPRequest) async throws -> HTTPResponse
        //% if streams

        /// Sends a request and returns when the head of the response has arrived, which ends the timeout. The body
        /// follows as `stream`. A transport that cannot stream returns the body as a whole.
        func open(_ request: HTTPRequest) async throws -> HTTPResponse
        //% end
    }

    /// A request as it is sent, including the credential.
    public struct HTTPRequest: Sendable {
        /// The HTTP method, in upper case.
        public var method: String
        /// The whole URL, including the query.
        public var url: URL
        /// All header fields but those that the transport sets itself, such as `Content-Length`.
        public var headers: Headers
        /// The body; `nil` if the request has none.
        public var body: HTTPBody?
        /// The limit for the whole exchange; `nil`: the transport's own limit. The time to send a file or a stream does not
        /// count while bytes move.
        public var timeout: Duration?
        //% if redirects
        /// The 3xx statuses that the API documents as the response, so that the transport does not follow them.
        public var unfollowedRedirects: Set<Int> = []
        //% end

        /// Creates a request; `method` is in upper case.
        public init(
            method: String, url: URL, headers: Headers = [:], body: HTTPBody? = nil, timeout: Duration? = nil
        ) {
            self.method = method
            self.url = url
            self.headers = headers
            self.body = body
            self.timeout = timeout
        }
    }

    /// A response as the transport received it.
    public struct HTTPResponse: Sendable {
        /// The HTTP status.
        public var status: Int
        /// The header fields, in the order that the transport gives; `URLSessionTransport` sorts them by name.
        public var headers: Headers
        /// The whole body; empty if there is none.
        public var body: Data
        //% if streams
        /// The body that is still arriving, while `body` is empty; `nil` if `body` is whole.
        public var stream: ByteStream?
        //% end

        /// Creates a response whose body is in memory as a whole.
        public init(status: Int, headers: Headers = [:], body: Data = Data()) {
            self.status = status
            self.headers = headers
            self.body = body
        }
        //% if streams

        /// Creates a response whose body is still arriving.
        public init(status: Int, headers: Headers, stream: ByteStream) {
            self.init(status: status, headers: headers)
            self.stream = stream
        }

        /// The body as it arrives, or as one piece if it is in memory.
        public var bytes: ByteStream { stream ?? ByteStream(body) }

        /// Returns the response with its whole body, after all of it has arrived.
        public func collected() async throws -> Self {
            guard let stream else { return self }
            return Self(status: status, headers: headers, body: try await stream.collected())
        }
        //% end
    }
}

//% if streams

nonisolated extension APIClient.Transport {
    /// Sends a request and returns the body as a whole, for a transport that cannot stream.
    public func open(_ request: APIClient.HTTPRequest) async throws -> APIClient.HTTPResponse {
        try await send(request)
    }
}
//% end
