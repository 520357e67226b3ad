import OpenAPI
import SwiftPlan

/// A printer of the function that creates a call.
struct CallText {
    let plan: ClientPlan
    let call: CallPlan
    let spelling: Spelling
    /// The error statuses that calls share.
    let errors: ErrorStatuses

    func print(to printer: inout SwiftPrinter) {
        comment.print(to: &printer)
        parameterComments(to: &printer)
        if call.isDeprecated {
            printer.line("@available(*, deprecated)")
        }
        let access = plan.options.access.modifier
        printer.list("\(access)func \(identifier(call.name))(", arguments, ") -> \(resultType) {")
        printer.indent { printer in
            request(to: &printer)
            printer.line("request.path(\(path))")
            if let server = call.server {
                printer.line(line(forServer: server))
            }
            for parameter in call.parameters where parameter.placement != .path {
                printer.line(line(for: parameter))
            }
            if let body = call.body {
                printer.line(line(for: body))
            }
            if let accept = call.accept {
                printer.line("request.accept(\(literal(accept)))")
            }
            if call.isFurther, plan.options.stubs {
                printer.line("request.furtherCall = \(literal(call.stubName))")
            }
            if !call.redirects.isEmpty {
                printer.line("request.redirects = \(redirects)")
            }
            policy.forEach { printer.line($0) }
            result(to: &printer)
        }
        printer.line("}")
    }

    /// The set of the statuses. A range of the document has a hundred.
    private var redirects: String {
        if call.redirects == Array(Response.Status.allRedirections) { return ".init(300...399)" }
        return "[\(call.redirects.map(String.init).joined(separator: ", "))]"
    }

    // MARK: Comment

    private var comment: DocComment {
        var comment = DocComment(call.documentation)
        transfers.forEach { comment.add($0) }
        comment.add("`\(call.method) \(call.pathTemplate)`")
        if !call.errors.isEmpty {
            comment.add("Documented errors: \(errorPhrase).")
        }
        return comment
    }

    /// Each kind of error body with its statuses: `notFound` (404), `problem` (400, 422, default).
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
            described.append((body.label, body.documentation, false))
        }
        let texts = described.compactMap { name, documentation, isDeprecated -> (name: String, text: String)? in
            let parts = [isDeprecated ? "Deprecated." : nil, documentation.summary] + documentation.notes
            let text = parts.compactMap { $0 }.joined(separator: " ")
            return text.isEmpty ? nil : (name, text)
        }
        guard !texts.isEmpty else { return }
        printer.line("///")
        if texts.count == 1, let (name, text) = texts.first {
            DocComment(listItem: "- Parameter \(name): \(text.onOneLine)", level: 0).print(to: &printer)
            return
        }
        printer.line("/// - Parameters:")
        for (name, text) in texts {
            DocComment(listItem: "- \(name): \(text.onOneLine)", level: 1).print(to: &printer)
        }
    }

    // MARK: Signature

    var arguments: [String] {
        let arguments = call.parameters.map { parameter in
            let names =
                parameter.label == parameter.internalName
                ? parameter.label : "\(argumentLabel(parameter.label)) \(parameter.internalName)"
            let type = spelling.type(parameter.type)
            return "\(names): \(parameter.isRequired ? type : type + "? = nil")"
        }
        return arguments + (call.body.map(bodyArguments) ?? [])
    }

    private func bodyArguments(_ body: BodyPlan) -> [String] {
        let type = spelling.type(body.type)
        let names = body.label == "body" ? "body" : "\(body.label) body"
        let argument = "\(names): \(body.isRequired || type.hasSuffix("?") ? type : type + "? = nil")"
        guard body.encoding == .anyData else { return [argument] }
        return [argument, "contentType: \(spelling.type(.builtin(.string))) = \"application/octet-stream\""]
    }

    var resultType: String {
        let value = valueType
        guard let paging = call.paging else { return "\(spelling.runtime("Call"))<\(value)>" }
        return "\(spelling.runtime("PagedCall"))<\(value), \(spelling.type(paging.item))>"
    }

    var valueType: String {
        call.result.valueType(spelling) ?? "Void"
    }
}
