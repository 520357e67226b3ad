nonisolated extension APIClient {
    /// An event whose data is to be decoded.
    package struct ReceivedEvent {
        package let event: ServerSentEvent<String>
        /// The data, as if it were a response of its own.
        let response: ReceivedResponse

        package func json<Value: Decodable>() throws -> Value {
            try response.json()
        }

        //% if formats
        package func json<Format: WireFormat>(as format: Format) throws -> Format.Value {
            try response.json(as: format)
        }
        //% end
    }
}
