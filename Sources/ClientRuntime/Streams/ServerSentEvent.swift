nonisolated extension APIClient {
    /// One event of an event stream (WHATWG HTML §9.2).
    public struct ServerSentEvent<Payload> {
        /// The name of the event in the stream; `nil` if it has none.
        public var name: String?
        /// The `data` lines of the event, decoded as the API describes them.
        public var data: Payload
        /// The last ID that the stream has sent up to this event.
        public var id: String?

        /// Creates an event for tests and stubs.
        public init(name: String? = nil, data: Payload, id: String? = nil) {
            self.name = name
            self.data = data
            self.id = id
        }
    }
}

nonisolated extension APIClient.ServerSentEvent: Sendable where Payload: Sendable {}
nonisolated extension APIClient.ServerSentEvent: Equatable where Payload: Equatable {}
nonisolated extension APIClient.ServerSentEvent: Hashable where Payload: Hashable {}
