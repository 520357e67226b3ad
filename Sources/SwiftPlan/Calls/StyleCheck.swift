import Diagnostics
import OpenAPI
import SchemaNormalization
import YAMLTree

/// Reports values that a parameter's style has no form for (OpenAPI 3.1 §4.8.12.6), and objects that seem to need
/// `deepObject`.
struct StyleCheck {
    let context: PlanContext
    let parameter: Parameter

    func report() {
        guard case .styled(let schema, let style, let explode, _) = parameter.value else { return }
        let form = context.schema(schema).form
        if isUnstyledObject(form) { return reportUnstyledObject() }
        guard style != .deepObject else { return }
        // Each property is then a separate parameter, which may be a list.
        let isSpread = explode && [.form, .cookie].contains(style)
        switch form {
        case .list(let element?): report(nested(element), in: "its elements", style, help: Self.content)
        case .map(let value?): report(nested(value, isOwn: isSpread), in: "its values", style, help: objectHelp)
        case .object(let object):
            for property in object.properties(in: .sent) {
                let kind = nested(property.use, isOwn: isSpread)
                report(kind, in: "'\(property.name)'", style, help: objectHelp, at: property.location)
            }
        case .nothing, .anything, .scalar, .enumeration, .list, .map, .tuple, .union: break
        }
    }

    // MARK: Values within values

    private func report(
        _ kind: String?, in part: String, _ style: Parameter.Style, help: String, at location: SourceLocation? = nil
    ) {
        guard let kind else { return }
        context.diagnostics.report(
            PlanFinding.nestedParameterValue,
            "'\(parameter.name)' has no form for \(part) in style '\(style.rawValue)': \(kind) there is sent as JSON",
            at: location ?? parameter.location, pointer: parameter.pointer, help: Help(help))
    }

    private static let content = "describe the parameter by 'content' with 'application/json'"

    private var objectHelp: String {
        parameter.placement == .query ? "write 'style: deepObject', or \(Self.content)" : Self.content
    }

    /// Returns the kind of a value within another; `nil` for text. In a separate parameter, a list of texts is `nil` as
    /// well.
    private func nested(_ use: SchemaUse, isOwn: Bool = false) -> String? {
        switch context.schemas[use].form {
        case .list(let element?) where isOwn: nested(element)
        case .list where isOwn: nil
        case .list, .tuple: "a list"
        case .map, .object: "an object"
        case .nothing, .anything, .scalar, .enumeration, .union: nil
        }
    }

    // MARK: Brackets

    private func isUnstyledObject(_ form: SchemaForm) -> Bool {
        guard parameter.placement == .query, !parameter.hasStyle else { return false }
        switch form {
        case .object, .map, .anything: break
        default: return false
        }
        guard case .styled(let schema, _, _, _) = parameter.value else { return false }
        let source = context.source(context.schema(schema))
        let nodes = [parameter.example].compactMap(\.self) + source.examples
        let texts = [parameter.description, source.description].compactMap(\.self) + nodes.flatMap(Self.texts)
        return texts.contains(where: showsBrackets)
    }

    /// Returns the texts of an example: its own, or the names of its members.
    private static func texts(of example: YAMLNode) -> [String] {
        switch example.kind {
        case .mapping: example.entries.compactMap(\.key.text)
        default: [example.text].compactMap(\.self)
        }
    }

    /// Returns true for a text with brackets such as `filters[x]`, which may be percent-encoded.
    private func showsBrackets(_ text: String) -> Bool {
        let pieces = text.split(separator: "[", omittingEmptySubsequences: false)
        let isPlain = zip(pieces, pieces.dropFirst()).contains { before, after in
            before.hasSuffix(parameter.name) && after.prefix { !$0.isWhitespace }.dropFirst().contains("]")
        }
        return isPlain || text.lowercased().contains(parameter.name.lowercased() + "%5b")
    }

    private func reportUnstyledObject() {
        context.diagnostics.report(
            PlanFinding.unstyledObject,
            "'\(parameter.name)' shows '\(parameter.name)[…]=', and without a style its properties are sent by "
                + "their own names",
            at: parameter.location, pointer: parameter.pointer, help: "write 'style: deepObject'")
    }
}
