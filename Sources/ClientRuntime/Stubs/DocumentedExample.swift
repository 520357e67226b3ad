nonisolated extension APIClient {
    /// An example response in the API's description.
    package struct DocumentedExample: Sendable {
        /// The key under `examples`; `nil` for the only example.
        let name: String?
        let status: Int
        /// The statuses that the response stands for, as far as the description does not list them.
        let statuses: ClosedRange<Int>
        /// The media type; `nil`: the response has no body.
        let type: String?
        let body: String

        /// - Parameter statuses: The statuses that the response stands for; `nil`: only the given one.
        package init(
            _ name: String? = nil, status: Int, in statuses: ClosedRange<Int>? = nil, type: String? = nil, _ body: String = ""
        ) {
            self.name = name
            self.status = status
            self.statuses = statuses ?? status...status
            self.type = type
            self.body = body
        }
    }
}

nonisolated extension APIClient.DocumentedExample {
    var headers: APIClient.Headers { type.map { ["Content-Type": $0] } ?? [:] }

    /// Returns true if a call with this `Accept` header takes the media type (RFC 9110 §12.5.1).
    func isAccepted(_ accept: String) -> Bool {
        guard let type, type != accept else { return true }
        return accept.split(separator: ",").contains { entry in
            let entry = entry.drop { $0 == " " }
            let range = entry.prefix { $0 != ";" }
            return entry == type || range == type || range == "*/*" || range.last == "*" && type.hasPrefix(range.dropLast())
        }
    }
}
