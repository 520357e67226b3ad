/// A struct whose properties are the parts of a multipart body (RFC 7578).
public struct MultipartPlan: Sendable {
    /// The struct that a caller creates.
    public var structure: StructPlan
    /// The parts of each property, in the order of the properties.
    public var parts: [Part]

    /// The parts that one property becomes.
    public struct Part: Sendable, Hashable {
        /// The form of the parts.
        public var kind: Kind
        /// The media type of each part; `nil` for the default of its form.
        public var contentType: String?
        /// The Swift name of the property that holds the parts' own headers.
        public var headers: String?

        /// True for text in a charset other than UTF-8.
        public var isInOtherCharset: Bool {
            switch kind {
            case .text, .texts, .value, .joined: contentType.map { MediaTypeName($0).namesOtherCharset } ?? false
            case .file, .files, .json, .jsons, .union, .unions: false
            }
        }
    }

    /// The forms in which a property becomes parts.
    public enum Kind: Sendable, Hashable {
        /// One part: bytes, text, or JSON.
        case file, text, json
        /// A part for each element of a list.
        case files, texts, jsons
        /// Text, a list of parts or JSON, depending on the value.
        case value
        /// The elements of a list in one part, joined by a separator.
        case joined(separator: String)
        /// Bytes or another value, depending on the case of an enum.
        case union
        /// Bytes or another value for each element of a list.
        case unions

        /// True for bytes alone.
        var isOfFiles: Bool { [.file, .files].contains(self) }

        /// True if a value may be bytes, which have their own type.
        var mayHoldFiles: Bool { isOfFiles || [.union, .unions].contains(self) }
    }
}
