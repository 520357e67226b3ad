#if canImport(FoundationNetworking)
internal import Foundation
public import FoundationNetworking
#else
public import Foundation
#endif

nonisolated extension APIClient {
    /// The transport of Foundation. Follows redirects, and takes credentials along only to the origin they are for.
    public final class URLSessionTransport: Transport {
        /// What all clients use that are not given a transport: no cookies kept, nothing cached.
        public static let shared = URLSessionTransport()

        private let session: URLSession

        public init(configuration: URLSessionConfiguration = .ephemeral) {
            session = URLSession(configuration: configuration, delegate: TaskGuard(), delegateQueue: nil)
        }

        deinit {
            session.finishTasksAndInvalidate()
        }

        public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            let exchange = Exchange()
            return try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { continuation in
                    let task = session.dataTask(with: Self.urlRequest(request)) { data, response, error in
                        let isLost = (error as? URLError)?.code == .cancelled && !exchange.isCancelled
                        let error = isLost ? URLError(.networkConnectionLost) : error
                        continuation.resume(with: Self.result(data, response, error))
                    }
                    exchange.start(task)
                }
            } onCancel: {
                exchange.cancel()
            }
        }

        private static func urlRequest(_ request: HTTPRequest) -> URLRequest {
            var urlRequest = URLRequest(url: request.url)
            urlRequest.httpMethod = request.method
            urlRequest.httpBody = request.body
            for field in request.headers.fields {
                urlRequest.addValue(field.value, forHTTPHeaderField: field.name)
            }
            if let timeout = request.timeout {
                urlRequest.timeoutInterval = timeout / .seconds(1)
            }
            return urlRequest
        }

        private static func result(
            _ data: Data?, _ response: URLResponse?, _ error: (any Error)?
        ) -> Result<HTTPResponse, any Error> {
            if let error {
                return .failure(error)
            }
            guard let response = response as? HTTPURLResponse else {
                return .failure(URLError(.badServerResponse))
            }
            var headers = Headers()
            for (name, value) in response.allHeaderFields {
                headers.add("\(name)", "\(value)")
            }
            return .success(HTTPResponse(status: response.statusCode, headers: headers, body: data ?? Data()))
        }
    }
}

nonisolated extension APIClient.URLSessionTransport: CustomReflectable {
    /// Without the session: reflecting Foundation's classes ends in a crash on Linux.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

nonisolated extension APIClient {
    /// A task that may be cancelled before it has begun.
    private final class Exchange: @unchecked Sendable {
        private let lock = NSLock()
        private var task: URLSessionTask?
        private var wantsCancel = false

        /// Whether it was us who cancelled.
        var isCancelled: Bool {
            lock.withLock { wantsCancel }
        }

        func start(_ task: URLSessionTask) {
            lock.withLock {
                self.task = task
                if wantsCancel {
                    task.cancel()
                }
            }
            task.resume()
        }

        func cancel() {
            lock.withLock {
                wantsCancel = true
                task?.cancel()
            }
        }
    }

    /// Keeps credentials from following a redirect to another origin, and bodies from being sent again.
    private final class TaskGuard: NSObject, URLSessionTaskDelegate, Sendable {
        func urlSession(
            _ session: URLSession,
            task: URLSessionTask,
            willPerformHTTPRedirection response: HTTPURLResponse,
            newRequest request: URLRequest,
            completionHandler: @escaping @Sendable (URLRequest?) -> Void
        ) {
            var request = request
            if !hasSameOrigin(request.url, task.originalRequest?.url) {
                // Whatever the caller added may be a secret; only what says how to read the body is harmless.
                let harmless: Set = ["accept", "content-type", "user-agent"]
                for name in (request.allHTTPHeaderFields ?? [:]).keys where !harmless.contains(name.lowercased()) {
                    request.setValue(nil, forHTTPHeaderField: name)
                }
            }
            completionHandler(request)
        }

        #if canImport(FoundationNetworking)
        /// Asked for when a kept connection turns out to be dead once the body is sent. Foundation on Linux goes on
        /// without a body then, and waits for an answer that never comes; and what the server may have acted on is not
        /// to be repeated anyway. So this ends the task, and the transport says that the connection was lost.
        func urlSession(
            _ session: URLSession,
            task: URLSessionTask,
            needNewBodyStream completionHandler: @escaping @Sendable (InputStream?) -> Void
        ) {
            // The queue that this is called on is the one that cancelling waits for.
            Task { task.cancel() }
            completionHandler(nil)
        }
        #endif
    }

    /// RFC 6454 §5.
    static func hasSameOrigin(_ a: URL?, _ b: URL?) -> Bool {
        guard let a, let b else { return false }
        return a.scheme?.lowercased() == b.scheme?.lowercased() && a.host?.lowercased() == b.host?.lowercased()
            && port(of: a) == port(of: b)
    }

    private static func port(of url: URL) -> Int? {
        url.port ?? ["http": 80, "https": 443][url.scheme?.lowercased() ?? ""]
    }
}
