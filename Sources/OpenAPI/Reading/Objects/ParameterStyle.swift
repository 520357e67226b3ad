import Diagnostics
import YAMLTree

/// `style` and `explode` with their defaults (OpenAPI 3.1 §4.8.12.2.1).
struct ParameterStyle {
    let style: Parameter.Style
    let explodes: Bool

    init(_ object: ObjectReader, in placement: Parameter.Placement) {
        style = Self.style(object, in: placement) ?? Self.allowed(in: placement)[0]
        explodes = object.flag("explode", default: style == .form || style == .cookie)
    }

    private static func style(_ object: ObjectReader, in placement: Parameter.Placement) -> Parameter.Style? {
        guard let text = object.text("style") else { return nil }
        if let style = Parameter.Style(rawValue: text), allowed(in: placement).contains(style) { return style }
        let allowed = allowed(in: placement)
        let names = allowed.map(\.rawValue)
        object.report(
            .invalidStyle, "a parameter in '\(placement.rawValue)' cannot have style '\(text)'; '\(names[0])' is used",
            at: object["style"]?.yaml.location,
            help: suggestion(for: text, among: names).map(Help.didYouMean))
        return nil
    }

    /// Returns the styles that a placement allows, the default first.
    private static func allowed(in placement: Parameter.Placement) -> [Parameter.Style] {
        switch placement {
        case .path: [.simple, .label, .matrix]
        case .query, .querystring: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        case .header: [.simple]
        case .cookie: [.form, .cookie]
        }
    }
}
