import OpenAPI
import SwiftPlan

// The lines of a call that build its request: security, path, server, parameters and body.
extension CallText {
    /// Prints the line that creates the request. A call with the most frequent security uses the shorter initializer.
    func request(to printer: inout SwiftPrinter) {
        let arguments = "(\(literal(call.method)), \(literal(call.operation))"
        guard call.security != plan.commonSecurity else {
            let function = plan.options.runtime == nil ? spelling.runtime("Request") : "\(plan.name).request"
            return printer.line("var request = \(function)\(arguments))")
        }
        let head = "var request = \(spelling.runtime("Request"))\(arguments), security: ["
        printer.filled(head, SecurityText.items(call.security), "])")
    }

    var path: String {
        let pieces = call.path.map { piece in
            switch piece {
            case .literal(let text): escaped(text)
            case .parameter(let parameter): "\\(" + argument(parameter) + options(parameter) + ")"
            }
        }
        return "\"" + pieces.joined() + "\""
    }

    /// Returns the line for a call with its own server. `insteadOf` lists the API's servers, which it replaces.
    func line(forServer address: String) -> String {
        let servers = ServersText(plan: plan)
        let type = spelling.runtime("Server")
        let replaced =
            plan.servers.first.map { server in
                guard plan.options.runtime == nil else {
                    let all =
                        servers.hasVariants ? "\(type).\(ServersText.variants)" : "[\(type)\(ServersText.reference(server))]"
                    return ", insteadOf: \(all).map { .init($0.address) }"
                }
                let all = servers.hasVariants ? "\(type).\(ServersText.variants)" : "[\(ServersText.reference(server))]"
                return ", insteadOf: \(all)"
            } ?? ""
        return "request.server(\(literal(address))\(replaced))"
    }

    func line(for parameter: ParameterPlan) -> String {
        let function =
            switch parameter.placement {
            case .header: "header"
            case .cookie: "cookie"
            case .path, .query, .querystring: "query"
            }
        let name = parameter.placement == .querystring ? "" : literal(parameter.wireName) + ", "
        return "request.\(function)(\(name)\(argument(parameter))\(options(parameter)))"
    }

    private func argument(_ parameter: ParameterPlan) -> String {
        let label =
            switch parameter.form {
            case .json: "json: "
            case .pairs: "form: "
            case .text where parameter.placement == .querystring: "text: "
            case .styled where parameter.placement == .querystring: "form: "
            case .styled, .text: ""
            }
        return label + parameter.internalName
    }

    /// Returns the arguments that differ from the runtime's defaults. By default, query parameters and cookies have the
    /// style `form` and explode; path parameters and headers have the style `simple` and do not.
    private func options(_ parameter: ParameterPlan) -> String {
        var options: [String] = []
        switch parameter.form {
        case .styled where parameter.isPlain: break
        case .styled(let style, let explode, let allowReserved) where parameter.placement != .querystring:
            let isPair = [.query, .cookie].contains(parameter.placement)
            if style != (isPair ? .form : .simple) { options += ["style: .\(style.rawValue)"] }
            if explode != isPair { options += ["explode: \(explode)"] }
            if allowReserved, parameter.placement != .header { options += ["allowReserved: true"] }
            if style == .matrix { options += ["name: \(literal(parameter.wireName))"] }
        case .pairs(let fields): options += Self.styles(fields).map { ["styles: \($0)"] } ?? []
        case .styled, .json, .text: break
        }
        if parameter.type.isFormatted {
            options += ["as: \(Spelling.format(parameter.type))"]
        }
        return options.map { ", " + $0 }.joined()
    }

    // MARK: Body

    func line(for body: BodyPlan) -> String {
        switch body.encoding {
        case .json(let type):
            return bodyLine("json: body", type, unless: "application/json", options: format(body.type))
        case .lines(let type):
            return bodyLine("lines: body", type, options: format(body.type.element))
        case .form(let type, let fields):
            let styles = Self.styles(fields).map { "styles: \($0)" }
            return bodyLine("form: body", type, unless: "application/x-www-form-urlencoded", options: styles)
        case .multipart(let type):
            let label = if case .named = body.type { "multipart" } else { "parts" }
            return bodyLine("\(label): body", type, unless: "multipart/form-data")
        case .text(let type):
            return bodyLine("text: body", type)
        case .data(let type):
            return bodyLine("body", type)
        case .anyData:
            return "request.body(body, type: contentType)"
        }
    }

    private func bodyLine(
        _ argument: String, _ type: String, unless defaultType: String? = nil, options: String? = nil
    ) -> String {
        let typeArgument = type == defaultType ? nil : "type: \(literal(type))"
        return "request.body(\([argument, typeArgument, options].compactMap { $0 }.joined(separator: ", ")))"
    }

    private func format(_ type: TypeUse) -> String? {
        type.isFormatted ? "as: \(Spelling.format(type))" : nil
    }

    private static func styles(_ fields: [FormField]) -> String? {
        guard !fields.isEmpty else { return nil }
        let pairs = fields.map { "\(literal($0.property)): \(style($0.style))" }
        return "[\(pairs.joined(separator: ", "))]"
    }

    private static func style(_ style: FormField.Style) -> String {
        switch style {
        case .json: ".json"
        case .styled(.deepObject, _, false): ".deepObject"
        case .styled(let style, let explode, let allowReserved):
            ".style(.\(style.rawValue), explode: \(explode)\(allowReserved ? ", allowReserved: true" : ""))"
        }
    }
}

extension TypeUse {
    /// The type of an array's elements; for any other type, the type itself.
    fileprivate var element: TypeUse {
        if case .array(let element) = self { element } else { self }
    }
}
