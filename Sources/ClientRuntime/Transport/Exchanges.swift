internal import Foundation
#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif

nonisolated extension APIClient {
    /// The exchanges of a session that are under way. It is told of all of them as the session's delegate: not every
    /// Foundation asks a delegate about redirects where a task has a closure of its own.
    final class Exchanges: NSObject, @unchecked Sendable {
        private let lock = NSLock()
        /// For what waits for the queue of all sessions. That needs a thread itself, and on the threads that all share so
        /// many could wait that there is none left for it.
        let waiting = DispatchQueue(label: "waiting")
        /// Asked for what the transport does not see to itself. Set before the session is made.
        var delegate: (any URLSessionTaskDelegate)?
        private var running: [Int: Exchange] = [:]

        func begin(_ task: URLSessionTask, _ exchange: Exchange) {
            lock.withLock { running[task.taskIdentifier] = exchange }
        }

        func end(_ exchange: Exchange) {
            exchange.task.map(end)
        }

        fileprivate func end(_ task: URLSessionTask) {
            lock.withLock { running[task.taskIdentifier] = nil }
        }

        fileprivate func exchange(of task: URLSessionTask) -> Exchange? {
            lock.withLock { running[task.taskIdentifier] }
        }
    }
}

nonisolated extension APIClient.Exchanges: URLSessionDataDelegate {
    //% if streams
    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        if let response = response as? HTTPURLResponse {
            exchange(of: dataTask)?.received(response)
        }
        completionHandler(.allow)
    }

    //% end
    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        exchange(of: dataTask)?.received(data)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        exchange(of: task)?.completed(task.response, error)
        end(task)
    }

    #if canImport(FoundationNetworking)
    /// Without a credential for the challenge of a 401, this Foundation would never end the task; the answer is here as
    /// a whole by now. (Credentials of the API were in the request from the start.)
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        guard challenge.failureResponse is HTTPURLResponse, challenge.proposedCredential == nil else {
            return completionHandler(.performDefaultHandling, nil)
        }
        exchange(of: task)?.completed(task.response, nil)
        // It waits for the queue that this is called on.
        waiting.async { completionHandler(.cancelAuthenticationChallenge, nil) }
    }

    /// Asked for when a kept connection turns out to be dead once the body is sent. This Foundation goes on without a
    /// body then, and waits for an answer that never comes; and what the server may have acted on is not to be repeated
    /// anyway. So this ends the exchange.
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        needNewBodyStream completionHandler: @escaping @Sendable (InputStream?) -> Void
    ) {
        exchange(of: task)?.stop(with: URLError(.networkConnectionLost))
        completionHandler(nil)
    }
    #else
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        let isOfConnection = [
            NSURLAuthenticationMethodServerTrust, NSURLAuthenticationMethodClientCertificate,
            NSURLAuthenticationMethodNTLM, NSURLAuthenticationMethodNegotiate,
        ].contains(challenge.protectionSpace.authenticationMethod)
        let isTaken =
            isOfConnection
                && delegate?.urlSession?(session, didReceive: challenge, completionHandler: completionHandler) != nil
            || delegate?.urlSession?(session, task: task, didReceive: challenge, completionHandler: completionHandler)
                != nil
        if !isTaken { completionHandler(.performDefaultHandling, nil) }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didFinishCollecting metrics: URLSessionTaskMetrics
    ) {
        delegate?.urlSession?(session, task: task, didFinishCollecting: metrics)
    }

    func urlSession(_ session: URLSession, taskIsWaitingForConnectivity task: URLSessionTask) {
        delegate?.urlSession?(session, taskIsWaitingForConnectivity: task)
    }
    //% if uploads

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        needNewBodyStream completionHandler: @escaping @Sendable (InputStream?) -> Void
    ) {
        completionHandler(exchange(of: task)?.newInput())
    }
    //% end
    #endif

    /// The transport follows by itself.
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        guard exchange(of: task)?.refusesRedirect() == true else { return }
        completionHandler(nil)
    }
}

nonisolated extension APIClient.Headers {
    init(_ response: HTTPURLResponse) {
        self.init()
        for (name, value) in response.allHeaderFields.map({ ("\($0)", "\($1)") }).sorted(by: { $0 < $1 }) {
            for value in name.lowercased() == "set-cookie" ? Self.cookies(value) : [value] {
                add(name, value)
            }
        }
    }

    /// Fields of the same name come joined by commas, which only here leaves more than one way to read them: the date
    /// in a cookie has a comma of its own. A new cookie begins with a name and `=` (RFC 6265 §4.1.1).
    private static func cookies(_ value: String) -> [String] {
        value.split(separator: ",").reduce(into: []) { cookies, part in
            let part = String(part)
            let name = String(part.prefix { $0 != "=" }.drop { $0 == " " })
            if let last = cookies.indices.last, !(part.contains("=") && isToken(name)) {
                cookies[last] += "," + part
            } else {
                cookies.append(String(part.drop { $0 == " " }))
            }
        }
    }
}
