internal import Foundation

nonisolated extension APIClient {
    /// The request of a call, as its arguments are added. It remembers the first argument that cannot be sent, and
    /// sending the call reports it, so that making a call never throws.
    ///
    /// Each function that calls use is in a client once: none is generic over the type of an argument, and none is
    /// inlined.
    package struct Request: Sendable {
        let method: String
        package let operation: String
        private(set) var path = ""
        /// The percent-encoded pairs of the query.
        var query: [String] = []
        /// The media types that are asked for.
        package private(set) var accept = "application/json"
        var headers: Headers = [:]
        var body: HTTPBody?
        /// The alternatives in which the operation takes credentials.
        let security: [[SecurityScheme]]
        private(set) var problem: InvalidRequest?
        //% if servers
        /// The server of the operation itself.
        private(set) var server: Server?
        /// The servers that it replaces; a caller who chose another server means it for all calls. `nil`: any.
        private(set) var replacedServers: [Server]?
        //% end
        //% if redirects
        /// The statuses of redirects that the API documents as the response and that are not followed.
        package var redirects: Set<Int> = []
        //% end
        //% if retries
        /// `true` if the server may act on the call twice; `false`: the call is never sent again; `nil`: the method
        /// decides.
        package var mayActTwice: Bool?
        /// The header by which the server tells the same call from another.
        package var idempotencyHeader: String?
        //% end
        //% if pacing
        /// The documented rate limit.
        var limit: CallLimit?
        //% end
        //% if oauth2
        /// True for a request for tokens: it goes without the headers of the configuration, which are for the API, and
        /// its response is not logged.
        var isForTokens = false
        //% end
        /// The address of a later page, if a link gives it, or of a token server; replaces server and path.
        var address: String?

        @inline(never) package init(_ method: String, _ operation: String, security: [[SecurityScheme]]) {
            self.method = method
            self.operation = operation
            self.security = security
        }

        /// True if the body can be sent again.
        var hasRepeatableBody: Bool { body?.isRepeatable ?? true }

        @inline(never) package mutating func path(_ template: PathTemplate) {
            path = template.text
            if let problem = template.problem {
                note(problem)
            }
        }

        //% if servers
        @inline(never) package mutating func server(_ server: Server, insteadOf replaced: [Server]? = nil) {
            self.server = server
            replacedServers = replaced
        }

        //% end
        @inline(never) package mutating func accept(_ types: String) {
            accept = types
        }

        /// Adds a value that may be left out, and remembers why if it cannot be sent.
        mutating func add<Value>(_ name: String, _ value: Value?, _ add: (inout Self, Value) throws -> Void) {
            guard let value else { return }
            do {
                try add(&self, value)
            } catch {
                note(InvalidRequest(error, name))
            }
        }

        mutating func note(_ problem: InvalidRequest) {
            self.problem = self.problem ?? problem
        }
    }
}

nonisolated extension APIClient {
    /// A value that has no form where it is to be sent.
    struct Unrepresentable: Error, CustomStringConvertible {
        let description: String
    }
}
