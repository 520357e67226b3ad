nonisolated extension APIClient {
    /// The form of one property in a form body (OpenAPI 3.1 §4.8.15.1.2).
    package enum FormStyle: Sendable {
        case style(ParameterStyle, explode: Bool, allowReserved: Bool = false)
        /// Written as JSON, even if it is a list.
        case json

        static let deepObject = Self.style(.deepObject, explode: true)
    }

    /// A body of the media type `application/x-www-form-urlencoded` (OpenAPI 3.1 §4.8.14.3).
    enum FormBody {
        /// Returns the pairs in the order of the properties' names. A property without a style is a pair for each
        /// element of a list, and JSON for an object.
        static func text<Value: Encodable>(of value: Value, styles: [String: FormStyle]) throws -> String {
            guard case .object(let members) = try JSON(encoding: value) else {
                throw Unrepresentable(description: "the body of a form must be an object")
            }
            let pairs = try members.filter { $1 != .null }.sorted { $0.key < $1.key }.flatMap { name, value in
                try Self.pairs(name, value, styles[name])
            }
            return pairs.joined(separator: "&")
        }

        private static func pairs(_ name: String, _ value: JSON, _ style: FormStyle?) throws -> [String] {
            switch (style, value) {
            case (.style(let style, let explode, let allowReserved), _):
                return try ParameterValue(value).pairs(
                    name, style: style, explode: explode, escaping: allowReserved ? .allButReservedInQuery : .all)
            case (nil, .array(let elements)): return try elements.map { pair(name, try ParameterValue.text(of: $0)) }
            default: return [pair(name, try ParameterValue.text(of: value))]
            }
        }

        private static func pair(_ name: String, _ value: String) -> String {
            percentEncoded(name) + "=" + percentEncoded(value)
        }
    }
}
