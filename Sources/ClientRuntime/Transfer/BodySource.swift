internal import Foundation

nonisolated extension APIClient {
    /// A source that makes the bytes of a body while they are sent.
    final class BodySource: Sendable {
        /// The number of bytes; `nil` if it is not known before the end.
        let length: Int64?
        let isRepeatable: Bool
        let open: @Sendable () throws -> ByteStream

        init(length: Int64?, isRepeatable: Bool, open: @escaping @Sendable () throws -> ByteStream) {
            self.length = length
            self.isRepeatable = isRepeatable
            self.open = open
        }
    }
}

nonisolated extension APIClient.BodySource: Hashable {
    static func == (a: APIClient.BodySource, b: APIClient.BodySource) -> Bool { a === b }

    func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(self))
    }
}

nonisolated extension APIClient.BodySource {
    /// Bytes that can be read once.
    final class Once: Sendable {
        private let bytes: APIClient.Guarded<APIClient.ByteStream?>

        init(_ bytes: APIClient.ByteStream) {
            self.bytes = .init(bytes)
        }

        func take() throws -> APIClient.ByteStream {
            let bytes = bytes.withLock { bytes in
                defer { bytes = nil }
                return bytes
            }
            guard let bytes else {
                throw APIClient.InvalidRequest.value(
                    parameter: "body", problem: "the stream can be sent only once, and was already sent")
            }
            return bytes
        }
    }
}
