internal import Foundation

nonisolated extension APIClient.Session {
    /// Where a request goes, without credentials.
    func url(of request: APIClient.Request, options: APIClient.CallOptions) throws(APIClient.InvalidRequest) -> URL {
        try url(of: request, options, address: address(of: request, options: options), query(of: request, options))
    }

    /// The same without anything else that may be a secret.
    func shownURL(
        of request: APIClient.Request, options: APIClient.CallOptions
    ) throws(APIClient.InvalidRequest) -> URL {
        let address = APIClient.Redaction.address(address(of: request, options: options))
        return try url(of: request, options, address: address, query(of: request, options).map(APIClient.Redaction.pair))
    }

    private func url(
        of request: APIClient.Request, _ options: APIClient.CallOptions, address: String, _ query: [String]
    ) throws(APIClient.InvalidRequest) -> URL {
        if let problem = request.problem {
            throw problem
        }
        let mark = query.isEmpty ? "" : address.contains("?") ? "&" : "?"
        let text = address + mark + query.joined(separator: "&")
        let isUsable = request.address != nil || server(of: request, options).isUsable
        guard isUsable, let url = URL(string: text) else { throw .url(APIClient.Redaction.address(address)) }
        return url
    }

    /// Where a request goes, without its query.
    func address(of request: APIClient.Request, options: APIClient.CallOptions) -> String {
        request.address ?? server(of: request, options).address + request.path
    }

    private func server(of request: APIClient.Request, _ options: APIClient.CallOptions) -> APIClient.Server {
        if let server = options.server { return server }
        guard let own = request.server, request.replacedServer ?? server == server else { return server }
        return own.resolved(against: server)
    }

    private func query(of request: APIClient.Request, _ options: APIClient.CallOptions) -> [String] {
        request.query + options.query.sorted { $0.key < $1.key }.map { name, value in
            APIClient.percentEncoded(name) + "=" + APIClient.percentEncoded(value)
        }
    }

    /// What the options say comes before what the call says, and that before what the configuration says.
    func headers(
        of request: APIClient.Request, options: APIClient.CallOptions
    ) throws(APIClient.InvalidRequest) -> APIClient.Headers {
        var headers: APIClient.Headers = ["Accept": request.accept]
        if request.body == nil, !options.bodyProperties.isEmpty {
            headers["Content-Type"] = "application/json"
        }
        headers.override(with: configuration.headers)
        headers.override(with: request.headers)
        headers.override(with: options.headers)
        if let name = headers.firstInvalidName {
            throw .header(name)
        }
        return headers
    }

    /// A request as a line for a shell, every secret replaced.
    func curl(_ request: APIClient.Request, options: APIClient.CallOptions) -> String {
        do {
            var ready = APIClient.HTTPRequest(
                method: request.method, url: try shownURL(of: request, options: options),
                headers: try headers(of: request, options: options), body: try request.body(with: options))
            for scheme in schemes(for: request, options) {
                ready.add(APIClient.Redaction.placeholder, as: scheme)
            }
            return ready.curl
        } catch {
            return "# not sent: \(error)".replacingOccurrences(of: "\n", with: " ")
        }
    }
}
