internal import Foundation

nonisolated extension APIClient {
    /// The events that a server sends, as they arrive. They can be read once; ending the iteration ends the call.
    /// Errors are thrown as a `Failure`.
    public struct EventStream<Payload: Sendable>: AsyncSequence, Sendable {
        public typealias Element = ServerSentEvent<Payload>

        let response: StreamedResponse
        let decode: @Sendable (ReceivedEvent) throws -> Payload
        private var attempts = 0
        private var wait = Duration.seconds(3)

        package init(_ response: StreamedResponse, decode: @escaping @Sendable (ReceivedEvent) throws -> Payload) {
            self.response = response
            self.decode = decode
        }

        /// Returns the stream with reconnections. When the connection ends, the call is sent again with the ID of the
        /// last event as `Last-Event-ID` (WHATWG HTML §9.2.3). A server ends the stream with status 204.
        ///
        /// - Parameters:
        ///   - attempts: The maximum number of reconnections without an event in between.
        ///   - wait: The wait before each reconnection, unless the server sets it with `retry`.
        public func reconnecting(attempts: Int = 10, wait: Duration = .seconds(3)) -> Self {
            var stream = self
            stream.attempts = attempts
            stream.wait = wait
            return stream
        }

        public func makeAsyncIterator() -> Iterator {
            Iterator(
                response: response, decode: decode, attempts: attempts, wait: wait,
                lines: LineReader(response.body, limit: response.limit), parser: EventParser(limit: response.limit))
        }

        /// An iterator over the events. `next()` throws a `Failure`.
        public struct Iterator: AsyncIteratorProtocol {
            var response: StreamedResponse
            let decode: @Sendable (ReceivedEvent) throws -> Payload
            let attempts: Int
            let wait: Duration
            var lines: LineReader
            var parser: EventParser
            var failed = 0

            public mutating func next() async throws -> Element? {
                while let line = try await nextLine() {
                    guard let event = try event(endingWith: line) else { continue }
                    failed = 0
                    // Many servers end a stream of JSON with this text.
                    if event.data == "[DONE]", Payload.self != String.self { return nil }
                    let data = try response.part(Data(event.data.utf8)) {
                        try decode(APIClient.ReceivedEvent(event: event, response: $0))
                    }
                    return Element(name: event.name, data: data, id: event.id)
                }
                return nil
            }

            private mutating func event(
                endingWith line: ArraySlice<UInt8>
            ) throws -> APIClient.ServerSentEvent<String>? {
                do {
                    return try parser.event(endingWith: line)
                } catch {
                    throw response.failure(error, Data())
                }
            }

            private mutating func nextLine() async throws -> ArraySlice<UInt8>? {
                while true {
                    do {
                        if let line = try await lines.next() { return line }
                        guard failed < attempts else { return nil }
                    } catch {
                        let failure = response.failure(error, Data())
                        guard failed < attempts, case .transport = failure.reason else { throw failure }
                    }
                    guard try await isOpenAgain() else { return nil }
                }
            }

            /// Reconnects. Returns false if the server ends the stream with status 204.
            private mutating func isOpenAgain() async throws -> Bool {
                parser.drop()
                while true {
                    failed += 1
                    do {
                        try await response.clock.sleep(parser.retry ?? wait)
                        response = try await response.reopened(after: parser.lastID)
                        lines = LineReader(response.body, limit: response.limit)
                        return response.status != 204
                    } catch let failure as APIClient.Failure {
                        guard failed < attempts, case .transport = failure.reason else { throw failure }
                    } catch {
                        throw response.failure(error, Data())
                    }
                }
            }
        }
    }
}

nonisolated extension APIClient.EventStream where Payload == String {
    package init(text response: APIClient.StreamedResponse) {
        self.init(response) { $0.event.data }
    }
}

nonisolated extension APIClient.EventStream where Payload: Decodable {
    package init(json response: APIClient.StreamedResponse) {
        self.init(response) { try $0.json() }
    }
}

nonisolated extension APIClient.Call {
    /// Creates a call whose response is an event stream.
    package init(
        _ session: APIClient.Session,
        _ request: APIClient.Request,
        errors: APIClient.ErrorResponses = [:],
        events: @escaping @Sendable (APIClient.StreamedResponse) throws -> Value
    ) {
        self.init(
            APIClient.OutgoingCall(session, request, errors) {
                try await events($0.openedAsEvents())
            })
        outgoing.isStreamed = true
    }
}

nonisolated extension APIClient.ReceivedResponse {
    /// Returns the response as an event stream. A response with another media type is a failure with its body, since it
    /// would contain no events.
    func openedAsEvents() async throws -> APIClient.StreamedResponse {
        let stream = try opened
        guard !hasNoBody, let type = headers["Content-Type"], !type.isEmpty, !Self.isEventStream(type) else { return stream }
        let body: Data
        do {
            body = try await stream.body.collected(upTo: APIClient.Failure.longestBody)
        } catch {
            throw stream.failure(error, Data())
        }
        let found = "\(type): \(APIClient.snippet(of: body))"
        throw stream.failure(APIClient.DecodingProblem(expected: "an event stream", found: found), body)
    }

    private static func isEventStream(_ type: String) -> Bool {
        type.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased() == "text/event-stream"
    }
}
