nonisolated extension APIClient {
    //% if errors
    /// The error statuses that an operation documents, and the body each comes with.
    package struct ErrorResponses: Sendable, ExpressibleByDictionaryLiteral {
        private let entries: [(StatusPattern, ErrorDecoder)]

        package init(dictionaryLiteral elements: (StatusPattern, ErrorDecoder)...) {
            entries = elements
        }

        private init(_ entries: [(StatusPattern, ErrorDecoder)]) {
            self.entries = entries
        }

        /// These statuses, and those that only one call documents.
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
    package enum StatusPattern: Hashable, Sendable, ExpressibleByIntegerLiteral {
        case code(Int)
        /// The first digit.
        case range(Int)
        case `default`

        package init(integerLiteral value: Int) {
            self = .code(value)
        }
    }

    /// Makes one case of the API's error bodies from a response.
    package struct ErrorDecoder: Sendable {
        //% if own
        let decode: @Sendable (ReceivedResponse) throws -> ErrorBody

        init(_ decode: @escaping @Sendable (ReceivedResponse) throws -> ErrorBody) {
            self.decode = decode
        }
        //% else
        //| let decode: @Sendable (ReceivedResponse) throws -> any DocumentedBody
        //| let unreadable: @Sendable (DecodingProblem) -> any DocumentedBody

        //| package init<Body: DocumentedBody>(_ decode: @escaping @Sendable (ReceivedResponse) throws -> Body) {
        //|     self.decode = decode
        //|     unreadable = { Body.unreadable($0) }
        //| }
        //% end
    }
    //% else
    //| /// No operation documents an error.
    //| package struct ErrorResponses: Sendable, ExpressibleByDictionaryLiteral {
    //|     package init(dictionaryLiteral elements: (Int, Never)...) {}
    //| }
    //% end
}
