/// A struct whose properties are the parts of a body (RFC 7578).
public struct MultipartPlan: Sendable {
    /// The struct that a caller makes.
    public var structure: StructPlan
    /// The parts of each property, in the order of the properties.
    public var parts: [Part]

    /// The parts that one property becomes.
    public struct Part: Sendable, Hashable {
        /// How a value becomes a part.
        public var kind: Kind
        /// The media type of each part; `nil`: that of its kind.
        public var contentType: String?
        /// The Swift name of the property that holds the parts' own headers.
        public var headers: String?
    }

    /// The forms of a part.
    public enum Kind: Sendable, Hashable {
        /// One part: bytes, a text, or JSON.
        case file, text, json
        /// A part for each element of a list.
        case files, texts, jsons
        /// Decided by the value: text, a list of parts, or else JSON.
        case value
        /// The elements of a list in one part.
        case joined(separator: String)
    }
}
