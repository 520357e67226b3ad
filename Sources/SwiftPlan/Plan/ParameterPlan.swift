public import OpenAPI

/// An argument that is sent outside the body.
public struct ParameterPlan: Sendable, Hashable {
    public var origin: Origin
    public var wireName: String
    /// The argument's label.
    public var label: String
    /// The argument's name in the function's body; differs from the label only if the label would hide something.
    public var internalName: String
    public var type: TypeUse
    public var isRequired: Bool
    public var place: Parameter.Place
    public var form: Form
    public var documentation: Documentation
    public var isDeprecated: Bool

    /// How its value becomes a text.
    public enum Form: Sendable, Hashable {
        case styled(Parameter.Style, explode: Bool, allowReserved: Bool)
        /// A media type: JSON.
        case json
        /// A media type: text, sent as it is.
        case text
        /// A media type: pairs, which are the whole query, with the properties that have a style of their own.
        case pairs([FormField])
    }
}
