internal import Foundation
//% if linux
#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif
//% end

nonisolated extension APIClient {
    /// The delegate of a transport's session. It refuses redirects, since the transport follows them itself, and
    /// forwards other events to the user's delegate.
    final class SessionDelegate: NSObject, @unchecked Sendable {
        private var delegate: (any URLSessionTaskDelegate)?
        private let lock = NSLock()
        private var running: [Int: Exchange] = [:]

        convenience init(_ delegate: (any URLSessionTaskDelegate)?) {
            self.init()
            self.delegate = delegate
        }

        func begin(_ task: URLSessionTask, _ exchange: Exchange) {
            lock.withLock { running[task.taskIdentifier] = exchange }
        }

        func end(_ exchange: Exchange) {
            guard let identifier = exchange.task.identifier else { return }
            lock.withLock { running[identifier] = nil }
        }

        fileprivate func end(_ task: URLSessionTask) {
            lock.withLock { running[task.taskIdentifier] = nil }
        }

        func exchange(of task: URLSessionTask) -> Exchange? {
            lock.withLock { running[task.taskIdentifier] }
        }
    }
}

nonisolated extension APIClient.SessionDelegate: URLSessionDataDelegate {
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
}

nonisolated extension APIClient.SessionDelegate: URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        guard exchange(of: task)?.task.refusesRedirect() == true else { return }
        completionHandler(nil)
    }
}

//% if linux
#if !canImport(FoundationNetworking)
//% end
nonisolated extension APIClient.SessionDelegate {
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
}
//% if linux
#endif
//% end
