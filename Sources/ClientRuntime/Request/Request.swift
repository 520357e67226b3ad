internal import Foundation

nonisolated extension APIClient {
    /// The request of a call, to which its arguments are added. It keeps the problem of the first argument that cannot
    /// be sent. Sending the call reports the problem, so that making a call never throws.
    ///
    /// Functions that generated code calls are not inlined, and those for common types are not generic, so that each is
    /// in a client once.
    package struct Request: Sendable {
        let method: String
        package let operation: String
        private(set) var path = ""
        /// The percent-encoded pairs of the query.
        var query: [String] = []
        /// The media types of the header `Accept`.
        package private(set) var accept = "application/json"
        var headers: Headers = [:]
        var body: HTTPBody?
        /// The alternative sets of credentials that the operation accepts.
        let security: [[SecurityScheme]]
        private(set) var problem: InvalidRequest?
        //% if servers
        /// The server that the API documents for the operation.
        private(set) var server: Server?
        /// The servers that `server` replaces; `nil`: any. A caller who chose another server means it for all calls.
        private(set) var replacedServers: [Server]?
        //% end
        //% if stubs
        /// The name in stubs of a call that the operation has beside its first one; `nil` for the first one.
        package var furtherCall: String?
        //% end
        //% if redirects
        /// The 3xx statuses that the API documents as the response and that are not followed.
        package var redirects: Set<Int> = []
        //% end
        //% if retries
        /// `true` if the server may act on the call twice; `false`: the call is never sent again; `nil`: the method
        /// decides.
        package var mayActTwice: Bool?
        /// The header of the idempotency key, by which the server recognises a repeated call; `nil` if there is none.
        package var idempotencyHeader: String?
        //% end
        //% if pacing
        /// The documented rate limit.
        var limit: CallLimit?
        //% end
        //% if oauth2
        /// True for a request for tokens. It does not have the headers of the configuration, which are for the API, and
        /// its response is not logged.
        var isForTokens = false
        //% end
        /// The address that replaces server and path: that of a later page, if a link gives it, or of a token server.
        var address: String?

        @inline(never) package init(_ method: String, _ operation: String, security: [[SecurityScheme]]) {
            self.method = method
            self.operation = operation
            self.security = security
        }

        //% if retries
        /// True if the body can be sent again.
        var hasRepeatableBody: Bool {
            //% if uploads
            body?.isRepeatable ?? true
            //% else
            //| true
            //% end
        }

        //% end
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

        /// Adds a value that may be left out, or notes the problem if it cannot be sent.
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
    /// The error of a value that has no form where it is to be sent.
    struct Unrepresentable: Error, CustomStringConvertible {
        let description: String
    }
}
