internal import Foundation

nonisolated extension APIClient {
    /// One event of an event stream (WHATWG HTML §9.2).
    public struct ServerSentEvent<Payload> {
        /// What the stream calls it; `nil` where it does not say.
        public var name: String?
        public var data: Payload
        /// The last ID of the stream up to here.
        public var id: String?

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

nonisolated extension APIClient.ServerSentEvent where Payload == String {
    func json<Value: Decodable>() throws -> Value {
        try answer.json()
    }

    func json<Format: APIClient.WireFormat>(as format: Format) throws -> Format.Value {
        try answer.json(as: format)
    }

    private var answer: APIClient.Answer {
        APIClient.Answer(status: 200, headers: [:], body: Data(data.utf8))
    }
}
