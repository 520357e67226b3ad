internal import Foundation
//% if linux
#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif
//% end

nonisolated extension APIClient {
    /// The exchanges of a session that are under way. As the session's delegate it receives the events of all tasks:
    /// not every Foundation asks a delegate about redirects if the task has a closure of its own.
    final class Exchanges: NSObject, @unchecked Sendable {
        private let lock = NSLock()
        /// The user's delegate, for events that the transport does not handle itself. It is set before the session is
        /// made.
        var delegate: (any URLSessionTaskDelegate)?
        private var running: [Int: Exchange] = [:]

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

    /// Refuses every redirect, since the transport follows redirects itself.
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

nonisolated extension APIClient.Headers {
    init(_ response: HTTPURLResponse) {
        self.init()
        for (name, value) in response.allHeaderFields.map({ ("\($0)", "\($1)") }).sorted(by: { $0 < $1 }) {
            for value in name.lowercased() == "set-cookie" ? Self.cookies(value) : [value] {
                add(name, value)
            }
        }
    }

    /// Splits the joined fields of several cookies. Foundation joins fields of one name by commas, and the date in a
    /// cookie has a comma of its own; a new cookie begins with a name and `=` (RFC 6265 §4.1.1).
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
