package import Foundation

nonisolated extension APIClient {
    /// The response of a stubbed client to a call. A closure that returns typed values can throw a response instead.
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
        /// The status; `nil`: the status of the example, or the default for any other content.
        var status: Int?
        var headers: Headers = [:]

        package init(content: Content, status: Int? = nil, headers: Headers = [:]) {
            self.content = content
            self.status = status
            self.headers = headers
        }

        /// Returns a response with a value, which must have the call's type: any other type fails the call.
        public static func value(_ value: some Sendable, status: Int = 200, headers: Headers = [:]) -> Self {
            Self(content: .value(value), status: status, headers: headers)
        }

        /// The response to a call without a value, with status 200.
        public static var nothing: Self { value(()) }

        /// Returns a raw response, which the client decodes like a server's.
        public static func response(
            _ body: String, status: Int = 200, headers: Headers = ["Content-Type": "application/json"]
        ) -> Self {
            Self(content: .response(Data(body.utf8)), status: status, headers: headers)
        }

        /// Returns a raw response with the status, headers and body of an HTTP response.
        public static func response(_ response: HTTPResponse) -> Self {
            Self(content: .response(response.body), status: response.status, headers: response.headers)
        }

        /// The first example of a success that the call accepts in the API's description.
        public static var example: Self { Self(content: .example(name: nil)) }

        /// Returns an example of the operation's responses in the API's description. A response without one has an example
        /// that is made from its schema. Without such an example, the call fails.
        ///
        /// - Parameters:
        ///   - name: Its key under `examples`; `nil`: the first one.
        ///   - status: The status of the response, which may be one of a range such as `4XX`; `nil`: any, or a success if
        ///     there is no name.
        public static func example(named name: String? = nil, status: Int? = nil) -> Self {
            Self(content: .example(name: name), status: status)
        }
    }
}
