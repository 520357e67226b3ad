public import OpenAPI

/// The argument that becomes the body of a request.
public struct BodyPlan: Sendable {
    /// The label of the argument: `body` for the preferred media type, another label for each other one.
    public var label: String
    /// The type of the argument.
    public var type: TypeUse
    /// `required` of the Request Body Object; the argument is optional otherwise.
    public var isRequired: Bool
    /// The encoding of the value as the bytes of the body.
    public var encoding: Encoding
    /// The doc comment of the argument.
    public var documentation: Documentation

    /// The encodings of a body. The associated text is the media type to send.
    public enum Encoding: Sendable, Hashable {
        /// JSON, as this media type.
        case json(String)
        /// A list, with each element as JSON on one line.
        case lines(String)
        /// Name-value pairs of a form. The fields are the properties whose encoding differs from the default.
        case form(String, [FormField])
        /// The parts of a multipart body, which the type itself writes.
        case multipart(String)
        /// Text, in the charset of the media type or else in UTF-8, or bytes, which are sent without change.
        case text(String), data(String)
        /// Bytes of a media type that the caller gives.
        case anyData
    }

    /// The media type that is sent.
    public var mediaType: String {
        switch encoding {
        case .json(let type), .lines(let type), .form(let type, _), .multipart(let type), .text(let type), .data(let type):
            type
        case .anyData: "*/*"
        }
    }

    /// True for text in a charset other than UTF-8.
    public var isInOtherCharset: Bool {
        if case .text(let type) = encoding { MediaTypeName(type).namesOtherCharset } else { false }
    }
}

/// The encoding of one property of a form.
public struct FormField: Sendable, Hashable {
    /// The wire name of the property.
    public var property: String
    /// The encoding of the value as pairs.
    public var style: Style

    /// The Encoding Object of the property (OpenAPI 3.1 §4.8.15), with its defaults filled in.
    public enum Style: Sendable, Hashable {
        /// A style of the Parameter Object.
        case styled(Parameter.Style, explode: Bool, allowReserved: Bool)
        /// JSON, even if the value is a list.
        case json
    }
}
