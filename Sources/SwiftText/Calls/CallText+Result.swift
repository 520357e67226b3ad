import OpenAPI
import SwiftPlan

// The lines that create the call from its request: error statuses, value and pages.
extension CallText {
    func result(to printer: inout SwiftPrinter) {
        let statuses = errors.argument(call.errors, spelling)
        let end = stream.map { ", \($0.label): { \($0.value) })" } ?? decode.map { ") \($0)" } ?? ")"
        let arguments = "session, request" + (statuses.map { ", errors: \($0.head)" } ?? "")
        let listed = statuses?.items ?? []
        let close = (statuses?.tail ?? "") + end
        let head =
            call.paging == nil ? "return \(spelling.runtime("Call"))" : "let call = \(spelling.runtime("Call"))<\(valueType)>"
        if listed.isEmpty {
            printer.line("\(head)(\(arguments)\(close)")
        } else {
            printer.filled("\(head)(\(arguments)", listed, close)
        }
        guard let paging = call.paging else { return }
        let items = PropertyPath.closure(paging.items, ending: " ?? []")
        let pages = ["call", "items: \(items)", "next: \(PagingText.next(paging))"]
        printer.list("return \(spelling.runtime("PagedCall"))(", pages, ")")
    }

    /// The closure that decodes the value; `nil` if the runtime can infer it from the value's type.
    private var decode: String? {
        if case .json(let type) = call.result, !type.isFormatted { return nil }
        return call.result.decoding(of: "$0").map { "{ \($0) }" }
    }

    /// The closure that creates a stream from a response that is still being received; `nil` for other values.
    private var stream: (label: String, value: String)? {
        switch call.result {
        case .events(let data): ("events", spelling.runtime("EventStream") + events(data))
        case .lines(let type):
            ("stream", "\(spelling.runtime("LineStream"))($0\(type.isFormatted ? ", as: \(Spelling.format(type))" : ""))")
        case .nothing, .json, .text, .data, .optional, .byStatus: nil
        }
    }

    private func events(_ data: ResultPlan.EventData) -> String {
        switch data {
        case .text: "(text: $0)"
        case .json(let type) where type.isFormatted: "($0) { try $0.json(as: \(Spelling.format(type))) }"
        case .json: "(json: $0)"
        case .byName(let name): "($0, decode: \(name.last).decode)"
        }
    }
}
