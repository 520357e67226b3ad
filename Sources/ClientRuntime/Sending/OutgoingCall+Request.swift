internal import Foundation

nonisolated extension APIClient.OutgoingCall {
    /// Where the call goes, without credentials.
    var url: URL {
        get throws(APIClient.InvalidRequest) { try url(address, query) }
    }

    /// The same without anything else that may be a secret.
    var shownURL: URL {
        get throws(APIClient.InvalidRequest) {
            try url(APIClient.Redaction.address(address), query.map(APIClient.Redaction.pair))
        }
    }

    private func url(_ address: String, _ query: [String]) throws(APIClient.InvalidRequest) -> URL {
        if let problem = request.problem {
            throw problem
        }
        let mark = query.isEmpty ? "" : address.contains("?") ? "&" : "?"
        let text = address + mark + query.joined(separator: "&")
        let isUsable = request.address != nil || server.isUsable
        guard isUsable, let url = URL(string: text) else { throw .url(APIClient.Redaction.address(address)) }
        return url
    }

    /// Where the call goes, without its query.
    var address: String {
        request.address ?? server.address + request.path
    }

    private var server: APIClient.Server {
        if let server = options.server { return server }
        guard let own = request.server, request.replacedServer ?? session.server == session.server else {
            return session.server
        }
        return own.resolved(against: session.server)
    }

    private var query: [String] {
        request.query + options.query.sorted { $0.key < $1.key }.map { name, value in
            APIClient.percentEncoded(name) + "=" + APIClient.percentEncoded(value)
        }
    }

    /// What the options say comes before what the call says, and that before what the configuration says.
    var headers: APIClient.Headers {
        get throws(APIClient.InvalidRequest) {
            var headers: APIClient.Headers = ["Accept": request.accept]
            if request.body == nil, !options.bodyProperties.isEmpty {
                headers["Content-Type"] = "application/json"
            }
            if !request.isForTokens {
                headers.override(with: configuration.headers)
            }
            headers.override(with: request.headers)
            headers.override(with: options.headers)
            if let name = headers.firstInvalidName {
                throw .header(name)
            }
            return headers
        }
    }

    /// The call as a line for a shell, every secret replaced.
    var curl: String {
        do {
            var ready = APIClient.HTTPRequest(
                method: request.method, url: try shownURL, headers: try headers, body: try request.body(with: options))
            for scheme in schemes {
                ready.add(APIClient.Redaction.placeholder, as: scheme)
            }
            return ready.curl
        } catch {
            return "# not sent: \(error)".replacingOccurrences(of: "\n", with: " ")
        }
    }
}
