public import OpenAPI

/// The argument that becomes the body of a request.
public struct BodyPlan: Sendable {
    /// The label of the argument: `body`, unless a caller may choose from several.
    public var label: String
    /// The type of the argument.
    public var type: TypeUse
    /// `required` of the Request Body Object; the argument is optional otherwise.
    public var isRequired: Bool
    /// How the value becomes the bytes of the body.
    public var encoding: Encoding
    /// The doc comment of the argument.
    public var documentation: Documentation

    /// The encodings; the text is the media type that is sent.
    public enum Encoding: Sendable, Hashable {
        /// JSON, as this media type.
        case json(String)
        /// A list, each element as JSON on a line of its own.
        case lines(String)
        /// Pairs of a form, with the properties that have a style of their own.
        case form([FormField])
        /// Parts, which the type itself writes.
        case multipart(String)
        /// Sent as it is.
        case text(String), data(String)
        /// Bytes of a media type that the caller gives.
        case anyData
    }

    /// The media type that is sent.
    public var mediaType: String {
        switch encoding {
        case .json(let type), .lines(let type), .multipart(let type), .text(let type), .data(let type): type
        case .form: "application/x-www-form-urlencoded"
        case .anyData: "*/*"
        }
    }
}

/// How one property of a form is written.
public struct FormField: Sendable, Hashable {
    /// The wire name of the property.
    public var property: String
    /// How its value becomes pairs.
    public var style: Style

    /// The Encoding Object of the property (OpenAPI 3.1 §4.8.15), its defaults filled in.
    public enum Style: Sendable, Hashable {
        /// Written in a style of the Parameter Object.
        case styled(Parameter.Style, explode: Bool, allowReserved: Bool)
        /// Sent as JSON, even if a value is a list.
        case json
    }
}
