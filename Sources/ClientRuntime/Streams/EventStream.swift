internal import Foundation

nonisolated extension APIClient {
    /// The events that a server sends, each as it comes. It can be gone through once; going on no longer ends the call.
    /// What goes wrong on the way is thrown as a `Failure`.
    public struct EventStream<Payload: Sendable>: AsyncSequence, Sendable {
        public typealias Element = ServerSentEvent<Payload>

        let answer: StreamedAnswer
        let decode: @Sendable (ServerSentEvent<String>) throws -> Payload

        init(
            _ answer: StreamedAnswer, decode: @escaping @Sendable (ServerSentEvent<String>) throws -> Payload
        ) {
            self.answer = answer
            self.decode = decode
        }

        public func makeAsyncIterator() -> Iterator {
            Iterator(answer: answer, decode: decode, lines: LineReader(answer.body))
        }

        public struct Iterator: AsyncIteratorProtocol {
            let answer: StreamedAnswer
            let decode: @Sendable (ServerSentEvent<String>) throws -> Payload
            var lines: LineReader
            var parser = EventParser()

            public mutating func next() async throws -> Element? {
                while let line = try await nextLine() {
                    guard let event = parser.event(endingWith: line) else { continue }
                    // Where the data is JSON, this is how many servers say that no more will come.
                    if event.data == "[DONE]", Payload.self != String.self { return nil }
                    do {
                        return Element(name: event.name, data: try decode(event), id: event.id)
                    } catch {
                        throw answer.failure(error, Data(event.data.utf8))
                    }
                }
                return nil
            }

            private mutating func nextLine() async throws -> String? {
                do {
                    return try await lines.next()
                } catch {
                    throw answer.failure(error, Data())
                }
            }
        }
    }
}

nonisolated extension APIClient.EventStream where Payload == String {
    init(text answer: APIClient.StreamedAnswer) {
        self.init(answer) { $0.data }
    }
}

nonisolated extension APIClient.EventStream where Payload: Decodable {
    init(json answer: APIClient.StreamedAnswer) {
        self.init(answer) { try $0.json() }
    }
}
