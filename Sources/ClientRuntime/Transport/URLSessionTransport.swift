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
        /// The transport of all clients without one of their own.
        public static let shared = URLSessionTransport()

        private let session: URLSession
        private let exchanges: Exchanges
        private let clock: CallClock
        /// True if the session has a `User-Agent` of its own, which replaces that of the client.
        private let hasUserAgent: Bool

        /// A transport that keeps no cookies and caches nothing.
        public convenience init() {
            self.init(clock: CallClock())
        }

        /// A transport with a clock of its own, for tests.
        convenience init(clock: CallClock) {
            let configuration = URLSessionConfiguration.ephemeral
            configuration.httpCookieStorage = nil
            configuration.httpShouldSetCookies = false
            configuration.httpCookieAcceptPolicy = .never
            configuration.urlCache = nil
            configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
            self.init(configuration: configuration, delegate: nil, clock: clock)
        }

        /// A transport whose cookies, caches and proxies are those of the configuration.
        ///
        /// - Parameter delegate: Receives challenges, such as those of TLS, and metrics. Foundation on Linux has
        ///   neither.
        public convenience init(configuration: URLSessionConfiguration, delegate: (any URLSessionTaskDelegate)? = nil) {
            self.init(configuration: configuration, delegate: delegate, clock: CallClock())
        }

        private init(
            configuration: URLSessionConfiguration, delegate: (any URLSessionTaskDelegate)?, clock: CallClock
        ) {
            self.clock = clock
            hasUserAgent = configuration.httpAdditionalHeaders?.keys.contains { "\($0)".lowercased() == "user-agent" } ?? false
            exchanges = Exchanges()
            exchanges.delegate = delegate
            session = URLSession(
                configuration: configuration, delegate: exchanges, delegateQueue: SessionTask.delegateQueue())
        }

        deinit {
            session.finishTasksAndInvalidate()
        }

        public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            try await following(request, isStream: false)
        }
        //% if streams

        public func open(_ request: HTTPRequest) async throws -> HTTPResponse {
            try await following(request, isStream: true)
        }
        //% end

        private func following(_ request: HTTPRequest, isStream: Bool) async throws -> HTTPResponse {
            //% if uploads
            try await SessionTask.preparing(request) { try await redirecting($0, isStream: isStream) }
            //% else
            //| try await redirecting(request, isStream: isStream)
            //% end
        }

        private func redirecting(_ request: HTTPRequest, isStream: Bool) async throws -> HTTPResponse {
            //% if uploads
            var start = clock.now()
            //% else
            //| let start = clock.now()
            //% end
            var next = request
            for _ in 0...20 {
                let timeout = request.timeout.map { CallClock.bounded($0) - (clock.now() - start) }
                let response = try await carrier(of: next).exchange(next, timeout: timeout, isStream: isStream)
                guard let target = next.redirected(by: response) else { return response }
                //% if uploads
                // The time for sending a stream does not count.
                if next.isStreamed { start = clock.now() }
                //% end
                next = target
            }
            throw URLError(.httpTooManyRedirects, userInfo: [NSLocalizedDescriptionKey: "more than 20 redirects"])
        }

        private func carrier(of request: HTTPRequest) -> URLSessionTransport {
            guard SessionTask.needsOwnConnection(request) else { return self }
            return URLSessionTransport(configuration: session.configuration, delegate: nil, clock: clock)
        }

        private func exchange(
            _ request: HTTPRequest, timeout: Duration?, isStream: Bool
        ) async throws -> HTTPResponse {
            try Task.checkCancellation()
            let exchange = Exchange(patience: patience(request), clock: clock)
            //% if uploads
            exchange.upload = try request.isStreamed ? request.body.map(BodyUpload.init) : nil
            //% end
            let urlRequest = urlRequest(request, exchange, isStream)
            // The exchange of a stream ends with its body.
            defer { if !isStream { exchanges.end(exchange) } }
            //% if streams
            let stream = isStream ? exchange.stream() : nil
            //% end
            let response = try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { continuation in
                    exchange.start(continuation, timeout: timeout) { [self] in
                        let task = session.dataTask(with: urlRequest)
                        exchanges.begin(task, exchange)
                        return task
                    }
                }
            } onCancel: {
                exchange.stop(with: CancellationError())
            }
            //% if streams
            if let stream { return HTTPResponse(status: response.status, headers: response.headers, stream: stream) }
            //% end
            return response
        }

        private func urlRequest(_ request: HTTPRequest, _ exchange: Exchange, _ isStream: Bool) -> URLRequest {
            var urlRequest = URLRequest(url: request.url)
            urlRequest.httpMethod = request.method
            for field in request.headers.fields where !(hasUserAgent && Headers.isStandardUserAgent(field)) {
                urlRequest.addValue(field.value, forHTTPHeaderField: field.name)
            }
            urlRequest.httpBody = request.body?.data
            //% if uploads
            if let upload = exchange.upload {
                urlRequest.httpBody = nil
                urlRequest.httpBodyStream = upload.input
                if let length = request.body?.length {
                    urlRequest.setValue("\(length)", forHTTPHeaderField: "Content-Length")
                    if let encoding = SessionTask.transferEncoding {
                        urlRequest.setValue(encoding, forHTTPHeaderField: "Transfer-Encoding")
                    }
                }
            }
            //% end
            //% if uploads
            let isEndless = isStream || exchange.upload != nil
            //% else
            //| let isEndless = isStream
            //% end
            if isEndless {
                urlRequest.timeoutInterval = CallClock.bounded(.seconds(Int64.max)) / .seconds(1)
            } else if request.timeout != nil {
                urlRequest.timeoutInterval = patience(request) / .seconds(1)
            }
            return urlRequest
        }

        /// The longest pause in a body. Foundation's own timeout starts anew with every byte, but goes on while nobody
        /// reads; it is set so that the exchange's deadline comes first.
        private func patience(_ request: HTTPRequest) -> Duration {
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

//% if uploads
nonisolated extension APIClient.HTTPRequest {
    /// True if its body is not in memory.
    fileprivate var isStreamed: Bool {
        body.map { $0.data == nil || $0.report != nil } ?? false
    }
}
//% end

nonisolated extension APIClient.URLSessionTransport: CustomReflectable {
    /// The mirror without the session, since reflecting Foundation's classes crashes on Linux.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
