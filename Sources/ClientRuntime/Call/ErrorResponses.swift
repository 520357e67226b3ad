nonisolated extension APIClient {
    //% if errors
    /// The error statuses that an operation documents, each with the decoder of its body.
    package struct ErrorResponses: Sendable, ExpressibleByDictionaryLiteral {
        private let entries: [(StatusPattern, ErrorDecoder)]

        package init(dictionaryLiteral elements: (StatusPattern, ErrorDecoder)...) {
            entries = elements
        }

        private init(_ entries: [(StatusPattern, ErrorDecoder)]) {
            self.entries = entries
        }

        /// Returns these statuses and those of `others`. For a status that both have, this one's decoder is used.
        func and(_ others: Self) -> Self { Self(entries + others.entries) }

        /// Returns the decoder for a status. A status precedes its range, and a range precedes the default (OpenAPI 3.1
        /// §4.8.16).
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
        /// A range such as `4XX`, by its first digit.
        case range(Int)
        case `default`

        package init(integerLiteral value: Int) {
            self = .code(value)
        }
    }

    /// A decoder of one case of the API's error bodies.
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
