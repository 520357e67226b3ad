internal import Foundation

nonisolated extension APIClient.Session {
    /// Where a request goes, without credentials.
    func url(of request: APIClient.Request, options: APIClient.CallOptions) throws(APIClient.InvalidRequest) -> URL {
        if let problem = request.problem {
            throw problem
        }
        var query = request.query
        for (name, value) in options.query.sorted(by: { $0.key < $1.key }) {
            query.append(APIClient.percentEncoded(name) + "=" + APIClient.percentEncoded(value))
        }
        let address = request.address ?? server.address + request.path
        let text = query.isEmpty ? address : address + "?" + query.joined(separator: "&")
        guard let url = URL(string: text), url.scheme != nil, url.host != nil else {
            throw .url(text)
        }
        return url
    }

    func headers(
        of request: APIClient.Request, options: APIClient.CallOptions
    ) throws(APIClient.InvalidRequest) -> APIClient.Headers {
        var headers = request.headers
        if request.body == nil, !options.bodyProperties.isEmpty {
            headers["Content-Type"] = "application/json"
        }
        headers.override(with: configuration.headers)
        headers.override(with: options.headers)
        if let name = headers.firstInvalidName {
            throw .header(name)
        }
        return headers
    }

    /// Adds the credentials of the first alternative for which all are at hand.
    func authorize(
        _ ready: inout APIClient.HTTPRequest, for request: APIClient.Request
    ) async throws(APIClient.InvalidRequest) {
        let schemes = request.security.first { $0.allSatisfy { credentials[$0] != nil } } ?? []
        for scheme in schemes {
            guard let credential = credentials[scheme] else { continue }
            let secret: String
            do {
                secret = try await credential.secret()
            } catch {
                throw .credential(error)
            }
            add(secret, as: scheme, to: &ready)
        }
        if let name = ready.headers.firstInvalidName {
            throw .header(name)
        }
    }

    private func add(_ secret: String, as scheme: APIClient.SecurityScheme, to ready: inout APIClient.HTTPRequest) {
        switch scheme {
        case .bearer:
            ready.headers["Authorization"] = "Bearer \(secret)"
        case .basic:
            ready.headers["Authorization"] = "Basic \(Data(secret.utf8).base64EncodedString())"
        case .header(let name):
            ready.headers[name] = secret
        case .query(let name):
            let pair = APIClient.percentEncoded(name) + "=" + APIClient.percentEncoded(secret)
            let text = ready.url.absoluteString
            ready.url = URL(string: text + (text.contains("?") ? "&" : "?") + pair) ?? ready.url
        case .cookie(let name):
            let others = ready.headers["Cookie"].map { "\($0); " } ?? ""
            ready.headers["Cookie"] = others + "\(name)=\(secret)"
        }
    }

    /// A request as a line for a shell, every secret replaced.
    func curl(_ request: APIClient.Request, options: APIClient.CallOptions) -> String {
        do {
            var ready = APIClient.HTTPRequest(
                method: request.method, url: try url(of: request, options: options),
                headers: try headers(of: request, options: options), body: try request.body(with: options))
            for scheme in request.security.first(where: { $0.allSatisfy { credentials[$0] != nil } }) ?? [] {
                add("REDACTED", as: scheme, to: &ready)
            }
            return curl(ready)
        } catch {
            return "# not sent: \(error)"
        }
    }

    private func curl(_ ready: APIClient.HTTPRequest) -> String {
        var words = ["curl", "-X", ready.method, quoted(ready.url.absoluteString)]
        for field in ready.headers.fields {
            let isBasic = field.name == "Authorization" && field.value.hasPrefix("Basic ")
            words += ["-H", quoted("\(field.name): \(isBasic ? "Basic REDACTED" : field.value)")]
        }
        if let body = ready.body {
            words += ["--data-binary", quoted(String(decoding: body, as: UTF8.self))]
        }
        return words.joined(separator: " ")
    }

    private func quoted(_ text: String) -> String {
        "'" + text.replacingOccurrences(of: "'", with: #"'\''"#) + "'"
    }
}
