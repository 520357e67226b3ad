import OpenAPI
package import SwiftPlan

/// A printer of an enum of responses by status.
struct ResponseCasesText {
    let parent: TypeText
    let type: TypePlan
    let plan: ResponseCasesPlan
    let spelling: Spelling

    private var access: String { parent.access }

    func declaration(to printer: inout SwiftPrinter) {
        printer.block("\(access)enum \(identifier(type.name.last)): \(TypeText.conformances(type.conformance))") { printer in
            for response in plan.cases {
                DocComment("Status \(response.status).").print(to: &printer)
                let value = response.result.valueType(spelling).map { "(\($0))" } ?? ""
                printer.line("case \(identifier(response.name))\(value)")
            }
        }
    }

    func decoding(to printer: inout SwiftPrinter) {
        printer.block("nonisolated extension \(parent.client).\(type.name)") { printer in
            printer.block("static func decode(_ response: \(parent.client).ReceivedResponse) throws -> Self") { printer in
                printer.line("switch response.status {")
                for response in plan.cases.sorted(by: { Self.width($0.status) < Self.width($1.status) }) {
                    let value = response.result.decoding(of: "response").map { "(\($0))" } ?? ""
                    printer.line("case \(Self.pattern(response.status)): .\(response.name)\(value)")
                }
                if !plan.cases.contains(where: { $0.status == .default }) {
                    printer.line("default: throw response.undocumentedStatus")
                }
                printer.line("}")
            }
        }
    }

    /// Returns the number of statuses that a key covers. A status precedes its range, and a range precedes the default
    /// (OpenAPI 3.1 §4.8.16).
    private static func width(_ status: Response.Status) -> Int {
        switch status {
        case .code: 1
        case .range: 100
        case .default: 1000
        }
    }

    private static func pattern(_ status: Response.Status) -> String {
        switch status {
        case .code(let code): String(code)
        case .range(let digit): "\(digit)00...\(digit)99"
        case .default: "_"
        }
    }
}

extension ResultPlan {
    /// Returns the Swift type of the value; `nil` if there is no value.
    package func valueType(_ spelling: Spelling) -> String? {
        switch self {
        case .nothing: nil
        case .json(let type): spelling.type(type)
        case .text: spelling.type(.builtin(.string))
        case .data: spelling.type(.formatted(.base64))
        case .optional(let wrapped): wrapped.valueType(spelling).map { $0 + "?" }
        case .events(let data): "\(spelling.runtime("EventStream"))<\(data.type(spelling))>"
        case .lines(let type): "\(spelling.runtime("LineStream"))<\(spelling.type(type))>"
        case .byStatus(let name): spelling.type(.named(name))
        }
    }

    /// Returns the expression that decodes the value from a response; `nil` for streams and if there is no value.
    func decoding(of response: String) -> String? {
        switch self {
        // A stream has a separate closure, and is never a response by status.
        case .nothing, .events, .lines: nil
        case .json(let type): "try \(response).json(\(type.isFormatted ? "as: \(Spelling.format(type))" : ""))"
        case .text: "try \(response).text()"
        case .data: "\(response).body"
        case .optional(.text): "try \(response).hasNoBody ? nil : \(response).text()"
        case .optional: "\(response).hasNoBody ? nil : \(response).body"
        case .byStatus(let name): "try \(name.last).decode(\(response))"
        }
    }
}

extension ResultPlan.EventData {
    fileprivate func type(_ spelling: Spelling) -> String {
        switch self {
        case .text: spelling.type(.builtin(.string))
        case .json(let type): spelling.type(type)
        case .byName(let name): spelling.type(.named(name))
        }
    }
}
