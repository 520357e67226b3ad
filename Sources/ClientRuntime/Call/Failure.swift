public import Foundation

nonisolated extension APIClient {
    /// The error that a call throws: its reason, and the known facts about the request and the response, without known
    /// secrets of the request.
    public struct Failure: Error, Sendable {
        /// The kind of failure, with its details.
        public let reason: Reason

        /// The operation's `operationId`.
        public let operation: String

        /// The HTTP method, in upper case.
        public let method: String

        //% if redaction
        /// The URL of the call, with secrets replaced; `nil` if it could not be built.
        //% else
        //| /// The URL of the call without its query, which can have secrets; `nil` if it could not be built.
        //% end
        public let url: URL?

        /// The HTTP status; `nil` if no response came.
        public let status: Int?

        /// The headers of the response; empty if no response came.
        public let headers: Headers

        /// The first megabyte of the response's body; empty if no response came.
        public let rawBody: Data

        static let longestBody = 1 << 20

        /// The reason of a failure, by the step of the call that failed.
        public enum Reason: Sendable {
            //% if own
            /// An error status that the API documents, with its body.
            case documented(ErrorBody)
            //% else
            //| /// A status that the API documents, with its body: the `ErrorBody` of the client whose call it was.
            //| case documented(any DocumentedBody)
            //% end

            /// A status that is neither a success nor documented by the API.
            case undocumented

            /// The body of a successful response is not what the API documents.
            case decoding(DecodingProblem)

            /// No complete response came: the connection failed, a time limit passed, or an interceptor threw an error.
            case transport(any Error)

            /// The request could not be sent: an argument cannot be part of a request, or a credential could not be
            /// obtained.
            case invalidRequest(InvalidRequest)

            /// The task was cancelled.
            case cancelled
        }

        /// Creates a failure for tests and stubs. The parameters are the properties of the same names.
        public init(
            _ reason: Reason,
            operation: String,
            method: String,
            url: URL? = nil,
            status: Int? = nil,
            headers: Headers = [:],
            rawBody: Data = Data()
        ) {
            self.reason = reason
            self.operation = operation
            self.method = method
            self.url = url
            self.status = status
            self.headers = headers
            self.rawBody = rawBody
        }

        //% if log
        /// The failure without the response's body, which may contain secrets.
        var withoutBody: Self {
            Self(reason, operation: operation, method: method, url: url, status: status, headers: headers)
        }

        //% end
        //% if retries
        /// The time that the server asks to wait: `Retry-After` in seconds or as a date (RFC 9110 §10.2.3); `nil` if it
        /// does not ask.
        public var retryAfter: Duration? { Self.retryAfter(headers) }

        static func retryAfter(_ headers: Headers) -> Duration? {
            guard let text = headers["Retry-After"] else { return nil }
            let isNumber = text.utf8.allSatisfy { "-.0123456789".utf8.contains($0) }
            guard let seconds = isNumber ? Double(text) : HTTPDate.parse(text)?.timeIntervalSinceNow else { return nil }
            // A larger number could overflow a `Duration`.
            return .seconds(min(max(0, seconds), 1e12))
        }
        //% end
    }

    /// The reason why a request could not be built or sent.
    public enum InvalidRequest: Error, Sendable {
        /// A path parameter is empty, `.` or `..`, and would change the path. The value is the path.
        case pathSegment(String)

        /// The value of a parameter, or the body, has no form in the request; `problem` gives the reason.
        case value(parameter: String, problem: String)

        /// The server's address, or the address together with the path, is not a URL.
        case url(String)

        /// The header of this name cannot be sent: the name is not valid, or the value contains a line end or another
        /// control character.
        case header(String)

        //% if pages
        /// The next page is on another server, which must not receive the credentials for this one. The value is the
        /// link.
        case foreignPage(String)

        /// The next page was requested before, so that the pages would never end.
        case repeatedPage

        //% end
        //% if credentials
        /// The client has none of the credentials that the call needs. The value names them.
        case missingCredential(String)

        //% end
        /// The provider of a credential threw this error.
        case credential(any Error)
    }
}

nonisolated extension APIClient.Failure: LocalizedError, CustomStringConvertible {
    /// The text of `localizedDescription`: the server's message, or else the reason without the name of the call.
    public var errorDescription: String? { message ?? summary }

    /// The server's message for people, from one of the usual members of its body: `message`, `detail` or `title` (RFC
    /// 9457 §3.1), `error_description` or `error` (RFC 6749 §5.2), or the first of `errors`.
    //% if errorMessages
    /// The path that the API's description names comes first.
    //% end
    public var message: String? {
        //% if nesting
        guard !APIClient.ReceivedResponse.isTooDeep(rawBody) else { return nil }
        //% end
        return (try? JSONSerialization.jsonObject(with: rawBody)).flatMap(Self.message)
    }

    //% if json

    /// The body as JSON, whatever the API documents; `nil` if it is not JSON.
    public var json: APIClient.JSON? { .init(data: rawBody) }
    //% end

    private static func message(in body: Any) -> String? {
        //% if errorMessages
        if let text = messagePaths.lazy.compactMap({ text(at: $0, in: body) }).first { return text }
        //% end
        guard let members = body as? [String: Any] else { return nil }
        let names = ["message", "detail", "error_description", "title", "error"]
        if let text = names.lazy.compactMap({ members[$0] as? String }).first(where: { !$0.isEmpty }) { return text }
        let first = (members["errors"] as? [Any])?.first ?? members["error"]
        guard let inner = first as? [String: Any] else { return first as? String }
        return names.lazy.compactMap { inner[$0] as? String }.first { !$0.isEmpty }
    }

    //% if errorMessages
    private static func text(at path: [String], in body: Any) -> String? {
        var value: Any? = body
        for token in path {
            if let elements = value as? [Any] {
                value = Int(token).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
            } else {
                value = (value as? [String: Any])?[token]
            }
        }
        return (value as? String).flatMap { $0.isEmpty ? nil : $0 }
    }

    //% end
    public var description: String {
        let subject = "\(operation) (\(method) \(url.map(\.absoluteString) ?? "without URL"))"
        return "\(subject): \(summary)"
    }

    private var summary: String {
        let status = status.map { "status \($0)" } ?? "no status"
        return switch reason {
        //% if own
        //% if errors
        case .documented(.unreadable) where rawBody.isEmpty: "\(status), without a body"
        case .documented(.unreadable(let problem)): "\(status): \(APIClient.snippet(of: rawBody)), where \(problem)"
        //% end
        //% if stubs
        case .documented(let body): "\(status): \(text(of: body))"
        //% else
        //| case .documented: "\(status): \(APIClient.snippet(of: rawBody))"
        //% end
        //% else
        //| case .documented(let body): "\(status)\(documentedSummary(body))"
        //% end
        case .undocumented: "\(status), which the API does not document: \(APIClient.snippet(of: rawBody))"
        case .decoding(let problem): "\(status), but \(problem)"
        case .transport(let error): "no response: \(APIClient.text(of: error))"
        case .invalidRequest(let problem): "not sent: \(problem)"
        case .cancelled: "cancelled"
        }
    }
}

//% if own
//% else
//| nonisolated extension APIClient.Failure {
//|     private func documentedSummary<Body: APIClient.DocumentedBody>(_ body: Body) -> String {
//% if stubs
//|         guard let problem = Body.problem(of: body) else { return ": \(text(of: body))" }
//% else
//|         guard let problem = Body.problem(of: body) else { return ": \(APIClient.snippet(of: rawBody))" }
//% end
//|         return rawBody.isEmpty ? ", without a body" : ": \(APIClient.snippet(of: rawBody)), where \(problem)"
//|     }
//| }

//% end
//% if stubs
nonisolated extension APIClient.Failure {
    /// Describes a body. That of a stub has no text.
    private func text(of body: some Any) -> String {
        rawBody.isEmpty ? APIClient.properties(of: body) : APIClient.snippet(of: rawBody)
    }
}

//% end

nonisolated extension APIClient.InvalidRequest: CustomStringConvertible {
    public var description: String {
        switch self {
        case .pathSegment(let path): "an argument leaves an empty, '.' or '..' segment in the path \(quoted(path))"
        case .value(let parameter, let problem): "\(quoted(parameter)) cannot be sent: \(problem)"
        case .url(let text): "\(quoted(text)) is not a URL"
        case .header(let name): "the header \(quoted(name)) holds a control character"
        //% if pages
        case .foreignPage(let link): "the next page is on another server: \(quoted(String(link.prefix { $0 != "?" })))"
        case .repeatedPage: "the next page was already requested"
        //% end
        //% if credentials
        case .missingCredential(let needed): "the call needs a credential that the client does not have: \(needed)"
        //% end
        case .credential(let error): "no credential: \(APIClient.text(of: error))"
        }
    }

    /// Returns the text in quotes. Control characters are escaped, because a line end could forge a line of a log.
    private func quoted(_ text: String) -> String {
        "'"
            + text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? $0.escaped(asASCII: true) : String($0) }
            .joined() + "'"
    }
}

nonisolated extension APIClient.InvalidRequest {
    /// Creates the problem of a parameter's value, or of the body.
    init(_ error: any Error, _ name: String) {
        guard case EncodingError.invalidValue(let value, let context) = error else {
            self = .value(parameter: name, problem: "\(error)")
            return
        }
        let path = APIClient.DecodingProblem.text(of: context.codingPath)
        self = .value(parameter: name, problem: (path.isEmpty ? "" : "\(path): ") + "\(value) has no form in JSON")
    }
}

nonisolated extension APIClient {
    //% if stubs
    /// Describes a body that has no text, such as a stub's.
    fileprivate static func properties(of body: some Any) -> String {
        guard let content = Mirror(reflecting: body).children.first?.value else { return "\(body)" }
        let properties = Mirror(reflecting: content)
        guard properties.displayStyle == .struct, !(content is any CustomStringConvertible) else { return "\(content)" }
        let texts = properties.children.compactMap { child -> String? in
            let value = Mirror(reflecting: child.value)
            let shown: Any? = value.displayStyle == .optional ? value.children.first?.value : child.value
            return shown.map { "\(child.label ?? ""): \($0)" }
        }
        return texts.joined(separator: ", ")
    }

    //% end
    /// Returns the localized description of Foundation's errors, and the best available description of others.
    fileprivate static func text(of error: any Error) -> String {
        switch error {
        case let error as Failure: error.description
        case let error as any LocalizedError: error.errorDescription ?? "\(error)"
        case is URLError, is CocoaError: error.localizedDescription
        default: "\(error)"
        }
    }
}
