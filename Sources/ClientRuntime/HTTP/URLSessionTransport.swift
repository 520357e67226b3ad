#if canImport(FoundationNetworking)
internal import Foundation
public import FoundationNetworking
#else
public import Foundation
#endif

nonisolated extension APIClient {
    /// The transport of Foundation. Follows redirects, headers and body kept from any other origin.
    public final class URLSessionTransport: Transport {
        /// What all clients use that are not given a transport.
        public static let shared = URLSessionTransport()

        private let session: URLSession
        private let exchanges: Exchanges

        /// Keeps no cookies and caches nothing.
        public convenience init() {
            let configuration = URLSessionConfiguration.ephemeral
            configuration.httpCookieStorage = nil
            configuration.httpShouldSetCookies = false
            configuration.httpCookieAcceptPolicy = .never
            configuration.urlCache = nil
            configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
            self.init(configuration: configuration)
        }

        /// Cookies and caches are as the configuration says.
        public init(configuration: URLSessionConfiguration) {
            exchanges = Exchanges()
            session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: nil)
        }

        deinit {
            session.finishTasksAndInvalidate()
        }

        public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            try await following(request, isStream: false).response
        }

        public func open(_ request: HTTPRequest) async throws -> HTTPStream {
            let (response, body) = try await following(request, isStream: true)
            return HTTPStream(
                status: response.status, headers: response.headers, body: body ?? ByteStream(response.body))
        }

        private func following(
            _ request: HTTPRequest, isStream: Bool
        ) async throws -> (response: HTTPResponse, body: ByteStream?) {
            let start = ContinuousClock.now
            var next = request
            for _ in 0...20 {
                let timeout = request.timeout.map { Exchange.bounded($0) - (ContinuousClock.now - start) }
                let answer = try await carrier(of: next).exchange(next, timeout: timeout, isStream: isStream)
                guard let target = next.redirected(by: answer.response) else { return answer }
                next = target
            }
            throw URLError(.httpTooManyRedirects, userInfo: [NSLocalizedDescriptionKey: "more than 20 redirects"])
        }

        /// On Linux, a request without a body is sent once more, in silence, when a kept connection turns out to be dead,
        /// and the server may have acted on the first. One that must not be repeated gets a connection of its own.
        private func carrier(of request: HTTPRequest) -> URLSessionTransport {
            #if canImport(FoundationNetworking)
            if request.body == nil, ["POST", "PATCH"].contains(request.method) {
                return URLSessionTransport(configuration: session.configuration)
            }
            #endif
            return self
        }

        private func exchange(
            _ request: HTTPRequest, timeout: Duration?, isStream: Bool
        ) async throws -> (response: HTTPResponse, body: ByteStream?) {
            try Task.checkCancellation()
            let task = session.dataTask(with: Self.urlRequest(request))
            let exchange = exchanges.begin(task, isStream: isStream)
            // That of a stream goes on until its body has ended.
            defer { if !isStream { exchanges.end(task) } }
            let body = isStream ? exchange.stream() : nil
            let response = try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { continuation in
                    exchange.start(continuation, timeout: timeout)
                }
            } onCancel: {
                exchange.stop(with: CancellationError())
            }
            return (response, body)
        }

        private static func urlRequest(_ request: HTTPRequest) -> URLRequest {
            var urlRequest = URLRequest(url: request.url)
            urlRequest.httpMethod = request.method
            urlRequest.httpBody = request.body
            for field in request.headers.fields {
                urlRequest.addValue(field.value, forHTTPHeaderField: field.name)
            }
            if let timeout = request.timeout {
                // This one starts anew with every byte. The exchange keeps the time, and is to be first.
                urlRequest.timeoutInterval = max(60, Exchange.bounded(timeout) / .seconds(1) * 2)
            }
            return urlRequest
        }
    }
}

nonisolated extension APIClient.URLSessionTransport: CustomReflectable {
    /// Without the session: reflecting Foundation's classes ends in a crash on Linux.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
