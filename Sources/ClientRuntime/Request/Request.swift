internal import Foundation

nonisolated extension APIClient {
    /// A call being put together. What cannot be sent is remembered and reported when the call is sent, so that making
    /// a call never throws.
    ///
    /// Each function that calls use stands once in a client: none is generic over the type of an argument, and none is
    /// copied into its callers.
    package struct Request: Sendable {
        let method: String
        package let operation: String
        private(set) var path = ""
        /// Whole pairs, percent-encoded.
        var query: [String] = []
        /// The media types that are asked for.
        package private(set) var accept = "application/json"
        var headers: Headers = [:]
        var body: HTTPBody?
        /// Each alternative in which the operation takes credentials.
        let security: [[SecurityScheme]]
        private(set) var problem: InvalidRequest?
        //% if servers
        /// The server of the operation itself.
        private(set) var server: Server?
        /// The servers that it takes the place of: who chose another one means it for all calls. `nil`: any.
        private(set) var replacedServers: [Server]?
        //% end
        //% if redirects
        /// The statuses of redirects that are the answer, and are not followed.
        package var redirects: Set<Int> = []
        //% end
        //% if retries
        /// True if the server may act on the call twice; `false`: it is never sent again; `nil`: the method decides.
        package var mayActTwice: Bool?
        /// The header by which the server tells the same call from another.
        package var idempotencyHeader: String?
        //% end
        //% if pacing
        /// How often such calls may be made, as the API documents it.
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
