import OpenAPI
import SwiftPlan

/// Prints the function that makes a call.
struct CallText {
    let plan: ClientPlan
    let call: CallPlan
    let spelling: Spelling

    func print(to printer: inout SwiftPrinter) {
        comment.print(to: &printer)
        parameterComments(to: &printer)
        if call.isDeprecated {
            printer.line("@available(*, deprecated)")
        }
        let access = plan.options.access.modifier
        printer.list("\(access)func \(identifier(call.name))(", arguments, ") -> \(resultType) {")
        printer.indent { printer in
            printer.line(request)
            printer.line("request.path(\(path))")
            for parameter in call.parameters where !parameter.isInPath {
                printer.line(line(for: parameter))
            }
            if let body = call.body {
                printer.line(line(for: body))
            }
            if let accept {
                printer.line("request.accept(\(literal(accept)))")
            }
            result(to: &printer)
        }
        printer.line("}")
    }

    // MARK: Comment

    private var comment: DocComment {
        var comment = DocComment(call.documentation)
        comment.add("`\(call.method) \(call.pathTemplate)`")
        if !call.errors.isEmpty {
            comment.add("Documented errors: \(errorPhrase).")
        }
        return comment
    }

    /// Each kind of body once, with the statuses it comes with: `notFound` (404), `problem` (400, 422, default).
    private var errorPhrase: String {
        var names: [String] = []
        var statuses: [String: [String]] = [:]
        for error in call.errors {
            if statuses[error.caseName] == nil {
                names.append(error.caseName)
            }
            statuses[error.caseName, default: []].append(error.status.description)
        }
        return names.map { "`\($0)` (\((statuses[$0] ?? []).joined(separator: ", ")))" }.joined(separator: ", ")
    }

    private func parameterComments(to printer: inout SwiftPrinter) {
        var described = call.parameters.map { (name: $0.label, documentation: $0.documentation, $0.isDeprecated) }
        if let body = call.body {
            described.append(("body", body.documentation, false))
        }
        let texts = described.compactMap { name, documentation, isDeprecated -> (name: String, text: String)? in
            let parts = [isDeprecated ? "Deprecated." : nil, documentation.summary] + documentation.notes
            let text = parts.compactMap { $0 }.joined(separator: " ")
            return text.isEmpty ? nil : (name, text)
        }
        guard !texts.isEmpty else { return }
        printer.line("///")
        if texts.count == 1, let (name, text) = texts.first {
            DocComment(listItem: "- Parameter \(name): \(Self.oneParagraph(text))", level: 0).print(to: &printer)
            return
        }
        printer.line("/// - Parameters:")
        for (name, text) in texts {
            DocComment(listItem: "- \(name): \(Self.oneParagraph(text))", level: 1).print(to: &printer)
        }
    }

    private static func oneParagraph(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // MARK: Signature

    private var arguments: [String] {
        var arguments = call.parameters.map { parameter in
            let names = parameter.label == parameter.internalName
                ? parameter.label : "\(argumentLabel(parameter.label)) \(parameter.internalName)"
            let type = spelling(parameter.type)
            return "\(names): \(parameter.isRequired ? type : type + "? = nil")"
        }
        if let body = call.body {
            let type = spelling(body.type)
            arguments.append("body: \(body.isRequired || type.hasSuffix("?") ? type : type + "? = nil")")
        }
        return arguments
    }

    private var resultType: String {
        let value = valueType
        guard let paging = call.paging else { return "\(spelling.runtime("Call"))<\(value)>" }
        return "\(spelling.runtime("PagedCall"))<\(value), \(spelling(paging.item))>"
    }

    private var valueType: String {
        call.result.valueType(spelling) ?? "Void"
    }

    // MARK: Request

    private var request: String {
        let security = call.security == plan.commonSecurity ? "" : ", security: \(SecurityText.list(call.security))"
        return "var request = \(spelling.runtime("Request"))(\(literal(call.method)), \(literal(call.operation))\(security))"
    }

    private var path: String {
        let pieces = call.path.map { piece in
            switch piece {
            case .literal(let text): escaped(text)
            case .parameter(let parameter): "\\(" + parameter.internalName + options(parameter) + ")"
            }
        }
        return "\"" + pieces.joined() + "\""
    }

    private func line(for parameter: ParameterPlan) -> String {
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

    private func line(for body: BodyPlan) -> String {
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

    private var accept: String? {
        switch call.result {
        case .text(let accept), .data(let accept): accept
        case .nothing, .json, .byStatus: nil
        }
    }

    // MARK: Result

    private func result(to printer: inout SwiftPrinter) {
        let errors = call.errors.map { "\(Self.status($0.status)): .\($0.caseName)" }
        let decode = decode.map { " \($0)" } ?? ""
        let arguments = errors.isEmpty ? "session, request" : "session, request, errors: ["
        let close = errors.isEmpty ? ")\(decode)" : "])\(decode)"
        guard let paging = call.paging else {
            printer.filled("return \(spelling.runtime("Call"))(\(arguments)", errors, close)
            return
        }
        printer.filled("let call = \(spelling.runtime("Call"))<\(valueType)>(\(arguments)", errors, close)
        let items = PropertyPath.closure(paging.items, ending: " ?? []")
        printer.list("return \(spelling.runtime("PagedCall"))(", ["call", "items: \(items)", "next: \(Self.next(paging.next))"], ")")
    }

    /// What a call cannot work out from the type of its value.
    private var decode: String? {
        switch call.result {
        case .nothing: nil
        case .json(let type): type.isFormatted ? "{ try $0.json(as: \(Spelling.format(type))) }" : nil
        case .text: "{ try $0.text() }"
        case .data: "{ $0.body }"
        case .byStatus(let name): "{ try \(name.last).decode($0) }"
        }
    }

    private static func status(_ status: Response.Status) -> String {
        switch status {
        case .code(let code): String(code)
        case .range(let digit): ".range(\(digit))"
        case .default: ".default"
        }
    }

    private static func next(_ next: PagingPlan.Next) -> String {
        switch next {
        case .link(let steps):
            return ".link \(PropertyPath.closure(steps))"
        case .pageInQuery(let name, let count):
            return ".page(query: \(literal(name))) \(pages(count))"
        case .pageInBody(let path, let count):
            return ".page(body: [\(path.map(literal).joined(separator: ", "))]) \(pages(count))"
        }
    }

    private static func pages(_ count: PagingPlan.Count) -> String {
        switch count {
        case .header(let name): "{ $0.headers.\(name) }"
        case .deprecatedHeader(let name): "{ $0.headers.value(\(literal(name))) }"
        case .body(let steps): PropertyPath.closure(steps, root: "$0.value")
        }
    }
}

/// A closure that goes down the properties of a body.
enum PropertyPath {
    static func closure(_ steps: [PagingPlan.PropertyStep], root: String = "$0", ending: String = "") -> String {
        let path = steps.reduce(into: root) { path, step in
            path += "." + step.name
            switch step.access {
            case .plain: break
            case .optional: path += "?"
            case .nullable: path += "?.value?"
            }
        }
        let isOptional = steps.contains { $0.access != .plain }
        return "{ \(path.hasSuffix("?") ? String(path.dropLast()) : path)\(isOptional ? ending : "") }"
    }
}

/// The alternatives in which an operation takes credentials.
enum SecurityText {
    static func list(_ alternatives: [[CredentialPlan.Placement]]) -> String {
        let texts = alternatives.map { "[\($0.map(text).joined(separator: ", "))]" }
        return "[\(texts.joined(separator: ", "))]"
    }

    static func text(_ placement: CredentialPlan.Placement) -> String {
        switch placement {
        case .bearer: ".bearer"
        case .basic: ".basic"
        case .header(let name): ".header(\(literal(name)))"
        case .query(let name): ".query(\(literal(name)))"
        case .cookie(let name): ".cookie(\(literal(name)))"
        }
    }
}
