public import OpenAPI

/// An argument that is sent outside the body.
public struct ParameterPlan: Sendable, Hashable {
    /// The origin of the label.
    public var origin: Origin
    /// The name in the request.
    public var wireName: String
    /// The argument's label.
    public var label: String
    /// The argument's name in the function's body; differs from the label only if the label would hide something.
    public var internalName: String
    /// The type of the argument, without the `Optional` around it.
    public var type: TypeUse
    /// `required` of the Parameter Object; the argument is optional otherwise.
    public var isRequired: Bool
    /// `in` of the Parameter Object.
    public var place: Parameter.Location
    /// How the value becomes a text.
    public var form: Form
    /// The doc comment of the argument.
    public var documentation: Documentation
    /// `deprecated` of the Parameter Object.
    public var isDeprecated: Bool

    /// How its value becomes a text.
    public enum Form: Sendable, Hashable {
        /// A style, with the defaults of the place filled in (OpenAPI 3.1 §4.8.12.2).
        case styled(Parameter.Style, explode: Bool, allowReserved: Bool)
        /// A media type: JSON.
        case json
        /// A media type: text, sent as it is.
        case text
        /// A media type: pairs, which are the whole query, with the properties that have a style of their own.
        case pairs([FormField])
    }
}
