import OpenAPI
import SwiftPlan

/// The lines that put the request together.
extension CallText {
    var request: String {
        let security = call.security == plan.commonSecurity ? "" : ", security: \(SecurityText.list(call.security))"
        let arguments = "\(literal(call.method)), \(literal(call.operation))\(security)"
        return "var request = \(spelling.runtime("Request"))(\(arguments))"
    }

    var path: String {
        let pieces = call.path.map { piece in
            switch piece {
            case .literal(let text): escaped(text)
            case .parameter(let parameter): "\\(" + parameter.internalName + options(parameter) + ")"
            }
        }
        return "\"" + pieces.joined() + "\""
    }

    func line(for parameter: ParameterPlan) -> String {
        let function =
            switch parameter.placement {
            case .header: "header"
            case .cookie: "cookie"
            case .path, .query: "query"
            }
        return "request.\(function)(\(literal(parameter.wireName)), \(parameter.internalName)\(options(parameter)))"
    }

    /// What differs from the defaults of the place (OpenAPI 3.1 §4.8.12.2.1).
    private func options(_ parameter: ParameterPlan) -> String {
        var options: [String] = []
        switch parameter.placement {
        case .path(let style, let explode):
            if style != .simple { options += ["style: .\(style.rawValue)"] }
            if explode { options += ["explode: true"] }
            if style == .matrix { options += ["name: \(literal(parameter.wireName))"] }
        case .query(let style, let explode):
            if style != .form { options += ["style: .\(style.rawValue)"] }
            if !explode { options += ["explode: false"] }
        case .header(let explode):
            if explode { options += ["explode: true"] }
        case .cookie(let explode):
            if !explode { options += ["explode: false"] }
        }
        if parameter.type.isFormatted {
            options += ["as: \(Spelling.format(parameter.type))"]
        }
        return options.map { ", " + $0 }.joined()
    }

    func line(for body: BodyPlan) -> String {
        switch body.encoding {
        case .form(let fields): return "request.body(form: body\(Self.styles(fields)))"
        case .text(let type): return "request.body(text: body, type: \(literal(type)))"
        case .data(let type): return "request.body(body, type: \(literal(type)))"
        case .json where body.type.isFormatted: return "request.body(json: body, as: \(Spelling.format(body.type)))"
        case .json: return "request.body(json: body)"
        }
    }

    private static func styles(_ fields: [FormField]) -> String {
        guard !fields.isEmpty else { return "" }
        let pairs = fields.map { field in
            let style = field.style == .deepObject
                ? ".deepObject" : ".style(.\(field.style.rawValue), explode: \(field.explode))"
            return "\(literal(field.property)): \(style)"
        }
        return ", styles: [\(pairs.joined(separator: ", "))]"
    }

    var accept: String? {
        switch call.result {
        case .text(let accept), .data(let accept): accept
        case .nothing, .json, .byStatus: nil
        }
    }
}
