public import OpenAPI

/// An argument that is sent outside the body.
public struct ParameterPlan: Sendable, Hashable {
    public var origin: Origin
    public var wireName: String
    /// The argument's label.
    public var label: String
    /// What the function's body calls it; differs from the label only where that would hide something.
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
        /// As a media type: JSON.
        case json
        /// As a media type: a text, sent as it is.
        case text
        /// As a media type: pairs, which are the whole of the query; the properties that have a style of their own.
        case pairs([FormField])
    }
}
