//% if linux
#if canImport(FoundationNetworking)
internal import Foundation
public import FoundationNetworking
#else
public import Foundation
#endif
//% else
//| public import Foundation
//% end

nonisolated extension APIClient {
    /// A transport over Foundation's `URLSession`. It follows redirects, and keeps headers and body from any other
    /// origin.
    public final class URLSessionTransport: Transport {
        /// The transport of all clients that do not set another.
        public static let shared = URLSessionTransport()

        let session: URLSession
        let clock: CallClock
        //% if tasks
        let delegate: SessionDelegate
        //% end
        /// True if the session has its own `User-Agent`, which replaces that of the client.
        private let hasUserAgent: Bool

        /// Creates a transport that keeps no cookies and caches nothing.
        public convenience init() {
            self.init(clock: CallClock())
        }

        /// Creates a transport with another clock, for tests.
        convenience init(clock: CallClock) {
            let configuration = URLSessionConfiguration.ephemeral
            configuration.httpCookieStorage = nil
            configuration.httpShouldSetCookies = false
            configuration.httpCookieAcceptPolicy = .never
            configuration.urlCache = nil
            configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
            self.init(configuration: configuration, delegate: nil, clock: clock)
        }

        /// Creates a transport whose cookies, caches and proxies are those of the configuration.
        ///
        /// - Parameter delegate: Receives challenges, such as those of TLS, and metrics. Foundation on Linux has
        ///   neither.
        public convenience init(configuration: URLSessionConfiguration, delegate: (any URLSessionTaskDelegate)? = nil) {
            self.init(configuration: configuration, delegate: delegate, clock: CallClock())
        }

        init(
            configuration: URLSessionConfiguration, delegate: (any URLSessionTaskDelegate)?, clock: CallClock
        ) {
            self.clock = clock
            hasUserAgent = configuration.httpAdditionalHeaders?.keys.contains { "\($0)".lowercased() == "user-agent" } ?? false
            //% if tasks
            self.delegate = SessionDelegate(delegate)
            session = URLSession(
                configuration: configuration, delegate: self.delegate, delegateQueue: SessionTask.delegateQueue())
            //% else
            //| session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
            //% end
        }

        deinit {
            session.finishTasksAndInvalidate()
        }

        public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            //% if tasks
            try await following(request) { try await carrier(of: $0).exchange($0, within: $1) }
            //% else
            //| try await following(request) { try await response(to: $0, within: $1) }
            //% end
        }
        //% if streams

        public func open(_ request: HTTPRequest) async throws -> HTTPResponse {
            try await following(request) { try await carrier(of: $0).exchange($0, within: $1, isStream: true) }
        }
        //% end

        /// Sends a request and follows its redirects, within the timeout of the request.
        private func following(
            _ request: HTTPRequest, by send: (HTTPRequest, Duration?) async throws -> HTTPResponse
        ) async throws -> HTTPResponse {
            //% if uploads
            try await SessionTask.preparing(request) { try await redirecting($0, by: send) }
        }

        private func redirecting(
            _ request: HTTPRequest, by send: (HTTPRequest, Duration?) async throws -> HTTPResponse
        ) async throws -> HTTPResponse {
            var start = clock.now()
            //% else
            //| let start = clock.now()
            //% end
            var next = request
            for _ in 0...20 {
                let timeout = request.timeout.map { CallClock.bounded($0) - (clock.now() - start) }
                let response = try await send(next, timeout)
                guard let target = next.redirected(by: response) else { return response }
                //% if uploads
                // The time for sending a stream does not count.
                if next.isStreamed { start = clock.now() }
                //% end
                next = target
            }
            throw URLError(.httpTooManyRedirects, userInfo: [NSLocalizedDescriptionKey: "more than 20 redirects"])
        }

        func urlRequest(_ request: HTTPRequest) -> URLRequest {
            var urlRequest = URLRequest(url: request.url)
            urlRequest.httpMethod = request.method
            for field in request.headers.fields where !(hasUserAgent && Headers.isStandardUserAgent(field)) {
                urlRequest.addValue(field.value, forHTTPHeaderField: field.name)
            }
            urlRequest.httpBody = request.body?.data
            if request.timeout != nil {
                urlRequest.timeoutInterval = longestPause(request) / .seconds(1)
            }
            return urlRequest
        }

        /// Returns the longest pause in a body before the exchange fails. Foundation's own timeout also counts time in
        /// which nobody reads, so it gets a limit that is longer than the deadline of the exchange.
        func longestPause(_ request: HTTPRequest) -> Duration {
            request.timeout.map { max(.seconds(60), CallClock.bounded($0) * 2) }
                ?? .seconds(session.configuration.timeoutIntervalForRequest)
        }
    }
}

nonisolated extension APIClient.Headers {
    fileprivate static func isStandardUserAgent(_ field: Field) -> Bool {
        //% if own
        field.name == "User-Agent" && field.value == APIClient.Configuration.standardUserAgent
        //% else
        //| field.name == "User-Agent" && field.value.hasSuffix(" (Tenon)")
        //% end
    }
}

nonisolated extension APIClient.URLSessionTransport: CustomReflectable {
    /// The mirror without the session, since reflecting Foundation's classes crashes on Linux.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
