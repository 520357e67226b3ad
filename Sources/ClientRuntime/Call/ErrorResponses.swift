nonisolated extension APIClient {
    /// The error statuses that an operation documents, and the body each comes with.
    struct ErrorResponses: Sendable, ExpressibleByDictionaryLiteral {
        private let entries: [(StatusPattern, ErrorDecoder)]

        init(dictionaryLiteral elements: (StatusPattern, ErrorDecoder)...) {
            entries = elements
        }

        private init(_ entries: [(StatusPattern, ErrorDecoder)]) {
            self.entries = entries
        }

        /// With those that only one call documents.
        func and(_ others: Self) -> Self { Self(entries + others.entries) }

        /// The decoder for a status: its own before one of its range before the default (OpenAPI 3.1 §4.8.16).
        func decoder(for status: Int) -> ErrorDecoder? {
            let patterns: [StatusPattern] = [.code(status), .range(status / 100), .default]
            for pattern in patterns {
                if let entry = entries.first(where: { $0.0 == pattern }) {
                    return entry.1
                }
            }
            return nil
        }
    }

    /// The key of a Responses Object.
    enum StatusPattern: Hashable, Sendable, ExpressibleByIntegerLiteral {
        case code(Int)
        /// The first digit.
        case range(Int)
        case `default`

        init(integerLiteral value: Int) {
            self = .code(value)
        }
    }

    /// Makes one case of the API's error bodies from an answer.
    struct ErrorDecoder: Sendable {
        let decode: @Sendable (ReceivedResponse) throws -> ErrorBody

        init(_ decode: @escaping @Sendable (ReceivedResponse) throws -> ErrorBody) {
            self.decode = decode
        }
    }
}
