internal import Foundation

nonisolated extension APIClient {
    /// The JSON values that a server sends one after the other, each on its own line or after a record separator (RFC
    /// 7464). They can be read once; ending the iteration ends the call. Errors are thrown as a `Failure`.
    public struct LineStream<Element: Sendable>: AsyncSequence, Sendable {
        let response: StreamedResponse
        let decode: @Sendable (ReceivedResponse) throws -> Element

        package init(_ response: StreamedResponse, decode: @escaping @Sendable (ReceivedResponse) throws -> Element) {
            self.response = response
            self.decode = decode
        }

        public func makeAsyncIterator() -> Iterator {
            Iterator(response: response, decode: decode, lines: LineReader(response.body, limit: response.limit))
        }

        /// An iterator over the values. `next()` throws a `Failure`.
        public struct Iterator: AsyncIteratorProtocol {
            let response: StreamedResponse
            let decode: @Sendable (ReceivedResponse) throws -> Element
            var lines: LineReader

            public mutating func next() async throws -> Element? {
                while let line = try await nextLine() {
                    let bytes = line.drop(while: Self.isNoText)
                    guard let end = bytes.lastIndex(where: { !Self.isNoText($0) }) else { continue }
                    return try response.part(Data(bytes[...end]), decode)
                }
                return nil
            }

            /// Returns true for a space, a tab or a record separator.
            private static func isNoText(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x1E }

            private mutating func nextLine() async throws -> ArraySlice<UInt8>? {
                do {
                    return try await lines.next()
                } catch {
                    throw response.failure(error, Data())
                }
            }
        }
    }
}

nonisolated extension APIClient.LineStream where Element: Decodable {
    package init(_ response: APIClient.StreamedResponse) {
        self.init(response) { try $0.json() }
    }
}

nonisolated extension APIClient.LineStream {
    //% if formats
    package init<Format: APIClient.WireFormat>(_ response: APIClient.StreamedResponse, as format: Format)
    where Format.Value == Element {
        self.init(response) { try $0.json(as: format) }
    }
    //% end
}
