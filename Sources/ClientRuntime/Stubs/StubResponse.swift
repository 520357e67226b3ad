package import Foundation

nonisolated extension APIClient {
    /// The response of a stubbed client to a call. The closure of a typed response throws one in place of a value.
    public struct StubResponse: Error {
        package enum Content: Sendable {
            case value(any Sendable)
            //% if own
            case error(ErrorBody)
            //% else
            //| case error(any DocumentedBody)
            //% end
            case response(Data)
            case example(name: String?)
        }

        let content: Content
        /// The status; `nil`: that of the content itself.
        var status: Int?
        var headers: Headers = [:]

        package init(content: Content, status: Int? = nil, headers: Headers = [:]) {
            self.content = content
            self.status = status
            self.headers = headers
        }

        /// The value of the call, which must be of the call's own type.
        public static func value(_ value: some Sendable, status: Int = 200, headers: Headers = [:]) -> Self {
            Self(content: .value(value), status: status, headers: headers)
        }

        /// The response to a call whose response has no body.
        public static var nothing: Self { value(()) }

        /// A raw response of a server, which is read like any other.
        public static func response(
            _ body: String, status: Int = 200, headers: Headers = ["Content-Type": "application/json"]
        ) -> Self {
            Self(content: .response(Data(body.utf8)), status: status, headers: headers)
        }

        /// The same, from an existing response.
        public static func response(_ response: HTTPResponse) -> Self {
            Self(content: .response(response.body), status: response.status, headers: response.headers)
        }

        /// The first example of the operation's responses in the API's description; examples of a success come first.
        public static var example: Self { Self(content: .example(name: nil)) }

        /// One of the examples of the operation's responses in the API's description.
        ///
        /// - Parameters:
        ///   - name: Its key under `examples`; `nil`: the first one.
        ///   - status: The status of the response; `nil`: any.
        public static func example(named name: String? = nil, status: Int? = nil) -> Self {
            Self(content: .example(name: name), status: status)
        }
    }
}
