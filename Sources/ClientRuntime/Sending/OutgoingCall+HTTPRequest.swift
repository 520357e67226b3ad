internal import Foundation

nonisolated extension APIClient.OutgoingCall {
    /// The request without credentials.
    var httpRequest: APIClient.HTTPRequest {
        get throws(APIClient.InvalidRequest) {
            //% if uploads
            var body = try body
            body?.report = options.uploadProgress
            //% else
            //| let body = try body
            //% end
            //% if redirects
            var next = APIClient.HTTPRequest(
                method: request.method, url: try url, headers: try headers, body: body,
                timeout: options.timeout ?? configuration.timeout)
            next.unfollowedRedirects = options.followsRedirects ? request.redirects : APIClient.HTTPRequest.redirects
            return next
            //% else
            //| return .init(
            //|     method: request.method, url: try url, headers: try headers, body: body,
            //|     timeout: options.timeout ?? configuration.timeout)
            //% end
        }
    }

    var body: APIClient.HTTPBody? {
        get throws(APIClient.InvalidRequest) {
            //% if json
            if !options.bodyProperties.isEmpty { return try request.body(adding: options.bodyProperties) }
            //% end
            return request.body
        }
    }

    // MARK: URL

    /// The URL of the call, without credentials.
    var url: URL {
        get throws(APIClient.InvalidRequest) { try url(address, query) }
    }

    /// The URL of the call for logs and descriptions, without known secrets.
    var shownURL: URL {
        get throws(APIClient.InvalidRequest) {
            //% if redaction
            try url(shownAddress, query.map(APIClient.Redaction.pair))
            //% else
            //| try url(shownAddress, [])
            //% end
        }
    }

    //% if redaction
    private var shownAddress: String { APIClient.Redaction.address(address) }
    //% else
    //| /// The address without its user, password and query, which can have secrets.
    //| private var shownAddress: String {
    //|     let address = String(address.prefix { $0 != "?" })
    //|     guard address.contains("@") else { return address }
    //|     var parts = URLComponents(string: address)
    //|     parts?.user = nil
    //|     parts?.password = nil
    //|     return parts?.string ?? ""
    //| }
    //% end

    private func url(_ address: String, _ query: [String]) throws(APIClient.InvalidRequest) -> URL {
        if let problem = request.problem { throw problem }
        let mark = query.isEmpty ? "" : address.contains("?") ? "&" : "?"
        let isUsable = request.address != nil || server.isUsable
        guard isUsable, let url = URL(string: address + mark + query.joined(separator: "&")) else {
            throw .url(shownAddress)
        }
        return url
    }

    /// The address of the call, without its query.
    var address: String { request.address ?? server.address + request.path }

    private var server: APIClient.Server {
        if let server = options.server { return server }
        //% if servers
        if let own = request.server, request.replacedServers?.contains(session.server) ?? true {
            return own.resolved(against: session.server)
        }
        //% end
        return session.server
    }

    /// The query of the call. A parameter of the options replaces those of the same name.
    var query: [String] {
        guard !options.query.isEmpty else { return request.query }
        let pairs = request.query.flatMap { $0.split(separator: "&").map(String.init) }
        let kept = pairs.filter { options.query[APIClient.name(ofPair: $0)] == nil }
        return kept
            + options.query.sorted { $0.key < $1.key }.map { name, value in
                APIClient.percentEncoded(name) + "=" + APIClient.percentEncoded(value)
            }
    }

    // MARK: Headers

    /// The headers of the call. Those of the options replace those of the request, which replace the configuration's.
    var headers: APIClient.Headers {
        get throws(APIClient.InvalidRequest) {
            var headers: APIClient.Headers = ["Accept": request.accept]
            headers["User-Agent"] = configuration.userAgent
            //% if json
            if request.body == nil, !options.bodyProperties.isEmpty { headers["Content-Type"] = "application/json" }
            //% end
            //% if oauth2
            if !request.isForTokens { headers.override(with: configuration.headers) }
            //% else
            //| headers.override(with: configuration.headers)
            //% end
            headers.override(with: request.headers)
            headers.override(with: options.headers)
            if let name = headers.firstInvalidName { throw .header(name) }
            return headers
        }
    }
    //% if log

    /// The call as a `curl` command with secrets replaced, or a comment with the reason why it cannot be sent.
    var curl: String {
        do {
            var shown = try httpRequest
            shown.url = try shownURL
            for scheme in schemes { shown.add(APIClient.Redaction.placeholder, as: scheme) }
            return shown.curl
        } catch {
            return "# not sent: \(error)".replacingOccurrences(of: "\n", with: " ")
        }
    }
    //% end
}
