public import OpenAPI

/// An argument that is sent outside the body.
public struct ParameterPlan: Sendable, Hashable {
    /// The origin of the label.
    public var origin: Origin
    /// The name in the request.
    public var wireName: String
    /// The argument's label.
    public var label: String
    /// The argument's name in the function's body. It differs from `label` only if that is a keyword or hides a name.
    public var internalName: String
    /// The type of the argument, without the `Optional` around it.
    public var type: TypeUse
    /// `required` of the Parameter Object; the argument is optional otherwise.
    public var isRequired: Bool
    /// `in` of the Parameter Object.
    public var placement: Parameter.Placement
    /// The encoding of the value as text.
    public var form: Form
    /// The doc comment of the argument.
    public var documentation: Documentation
    /// `deprecated` of the Parameter Object.
    public var isDeprecated: Bool

    /// The encodings of a parameter's value as text.
    public enum Form: Sendable, Hashable {
        /// A style, with the defaults of the parameter's placement filled in (OpenAPI 3.1 §4.8.12.2).
        case styled(Parameter.Style, explode: Bool, allowReserved: Bool)
        /// The media type JSON.
        case json
        /// A media type of text. The value is sent without change.
        case text
        /// The media type of forms. The pairs are the whole query, and the fields are the properties whose encoding
        /// differs from the default.
        case pairs([FormField])
    }
}
