import Diagnostics
import OpenAPI
import SchemaNormalization

/// Plans the argument that becomes the body of a request. Media types that differ in meaning become separate arguments.
struct BodyPlanner {
    let body: RequestBody
    /// The name of the call, after which inline schemas are named.
    let callName: String
    let types: TypePlanner
    /// The scope of the types of inline schemas.
    let scope: TypeScope

    /// Returns the arguments, the preferred one first. Only that one may be optional, since calls that leave out any of
    /// the others would look the same.
    func plans() -> [BodyPlan] {
        guard let choice = MediaChoice(body.content, types) else { return [] }
        choice.report(choice.leftOut + choice.allEquivalents, to: types.context.diagnostics)
        var plans = [plan(choice.main, label: "body")]
        for media in choice.others {
            var plan = plan(media, label: label(media))
            plan.isRequired = true
            plans.append(plan)
        }
        return plans
    }

    private func kind(_ media: MediaType) -> MediaKind {
        media.kind(in: types.context)
    }

    private func label(_ media: MediaType) -> String {
        switch kind(media) {
        case .json: SwiftName.lowerCamel(media.distinction, empty: "json")
        case .lines, .events: "lines"
        case .form: "form"
        case .multipart: "multipart"
        case .xml, .text: "text"
        case .data: "data"
        }
    }

    private func plan(_ media: MediaType, label: String) -> BodyPlan {
        let (type, encoding) = form(media, suffix: label.capitalizedFirst)
        return BodyPlan(
            label: label, type: type, isRequired: body.isRequired, encoding: encoding,
            documentation: Documentation(
                summary: body.description,
                notes: note(media).map { [$0] } ?? []))
    }

    /// Returns a note about a structure that the caller writes.
    private func note(_ media: MediaType) -> String? {
        guard types.isStructure(media) else { return nil }
        return switch kind(media) {
        case .data: "The bytes of `\(media.name)`, which are sent unchanged."
        case .text: "The text of `\(media.name)`, which is sent unchanged."
        case .json, .lines, .events, .form, .multipart, .xml: nil
        }
    }

    private func form(_ media: MediaType, suffix: String) -> (TypeUse, BodyPlan.Encoding) {
        let naming = TypeNaming(scope, callName + suffix)
        switch kind(media) {
        case .json:
            return (
                types.bodyUse(media.schema, .sent, naming: naming), .json(media.isRange ? "application/json" : media.nameInUTF8)
            )
        case .form:
            let type = types.bodyUse(media.schema, .sent, naming: naming)
            return (type, .form(media.nameInUTF8, media.encodings.compactMap(\.formField)))
        case .multipart:
            let type = MultipartPlanner(types: types).use(media, naming: naming)
            return (type, .multipart(media.nameInUTF8))
        case .lines, .events:
            let element = types.element(of: media, .sent, naming: TypeNaming(scope, callName + "Line"))
            return (.array(element), .lines(media.nameInUTF8))
        case .xml:
            types.reportXML(media)
            return (.builtin(.string), .text(media.nameOfText))
        case .text:
            types.reportText(media, .sent)
            return (.builtin(.string), .text(media.isRange ? "text/plain" : media.nameOfText))
        case .data:
            types.reportBytes(media, .sent)
            return (.builtin(.httpBody), media.isRange ? .anyData : .data(media.name))
        }
    }
}

extension MediaType {
    /// The media type that a server sends; JSON for a range.
    var writtenName: String {
        isRange ? "application/json" : name
    }

    /// The media type to send with content that is always in UTF-8.
    var nameInUTF8: String { MediaTypeName(name).inUTF8 }

    /// The media type to send with text.
    var nameOfText: String { MediaTypeName(name).ofText }
}

extension TypePlanner {
    /// Returns the type of each JSON text in a stream: the type of the list's elements, or of the whole schema if it is
    /// no list.
    func element(of media: MediaType, _ direction: Direction, naming: TypeNaming) -> TypeUse {
        if let item = media.itemSchema { return bodyUse(item, direction, naming: naming) }
        guard let schema = media.schema else { return .builtin(.json) }
        guard case .list(let items) = context.schema(schema).form else { return bodyUse(schema, direction, naming: naming) }
        return bodyUse(items, direction, naming: naming)
    }

    /// Reports an XML body, which the client treats as text.
    func reportXML(_ media: MediaType) {
        context.diagnostics.report(
            PlanFinding.xmlAsText,
            "the client can neither encode nor decode '\(media.name)'; its text is sent and received unchanged",
            at: media.location)
    }
}

extension TypePlanner {
    /// Returns true if the schema describes more than the bytes or the text that a value of a media type is to the client.
    func isStructure(_ media: MediaType) -> Bool {
        guard let schema = media.schema else { return false }
        return switch context.schema(schema).form {
        case .nothing, .anything: false
        case .scalar(let scalar): media.kind(in: context) != .data && scalar.type != .string
        case .enumeration, .list, .map, .tuple, .object, .union: true
        }
    }

    /// Reports a structure in a media type that the client can neither write nor read, such as CBOR.
    func reportBytes(_ media: MediaType, _ direction: Direction) {
        report(PlanFinding.mediaTypeAsBytes, "bytes are", media, direction)
    }

    /// Reports a structure in a media type of text that the client can neither write nor read, such as CSV.
    func reportText(_ media: MediaType, _ direction: Direction) {
        report(PlanFinding.mediaTypeAsText, "text is", media, direction)
    }

    private func report(_ finding: PlanFinding, _ content: String, _ media: MediaType, _ direction: Direction) {
        guard isStructure(media) else { return }
        let message =
            switch direction {
            case .sent: "the client cannot encode '\(media.name)'; its \(content) sent unchanged"
            case .received: "the client cannot decode '\(media.name)'; its \(content) received unchanged"
            }
        context.diagnostics.report(finding, message, at: media.location)
    }
}

extension Encoding {
    /// The field of a form; `nil` if the encoding does not change how the property is written.
    var formField: FormField? {
        if style != nil || explode != nil || allowReserved {
            let style = style ?? .form
            return FormField(
                property: property,
                style: .styled(style, explode: explode ?? (style == .form), allowReserved: allowReserved))
        }
        let isJSON = contentType.map { $0.hasPrefix("application/json") || $0.contains("+json") } ?? false
        return isJSON ? FormField(property: property, style: .json) : nil
    }
}
