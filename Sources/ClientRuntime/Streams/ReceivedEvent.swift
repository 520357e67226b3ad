nonisolated extension APIClient {
    /// An event whose data is not decoded yet.
    package struct ReceivedEvent {
        package let event: ServerSentEvent<String>
        /// The data as the body of a response, so that it is decoded like one.
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
