import SwiftPlan

/// A printer of an enum of the events of a stream, by name.
struct EventText {
    let parent: TypeText
    let type: TypePlan
    let plan: EventPlan
    let spelling: Spelling

    func declaration(to printer: inout SwiftPrinter) {
        printer.block("\(parent.access)enum \(identifier(type.name.last)): \(TypeText.conformances(type.conformance))") {
            printer in
            for event in plan.cases {
                DocComment(event.event.map { "The event `\($0)`." } ?? "An event without a name.").print(to: &printer)
                printer.line("case \(identifier(event.name))(\(spelling.type(event.type ?? .builtin(.string))))")
            }
            DocComment("An event that is not in the API's description.").print(to: &printer)
            let event = "\(spelling.runtime("ServerSentEvent"))<\(spelling.type(.builtin(.string)))>"
            printer.line("case \(plan.unknownName)(\(event))")
            parent.nested(type, spelling, to: &printer)
        }
    }

    func decoding(to printer: inout SwiftPrinter) {
        printer.block("nonisolated extension \(parent.client).\(type.name)") { printer in
            let received = "\(parent.client).ReceivedEvent"
            printer.block("static func decode(_ received: \(received)) throws -> Self") { printer in
                printer.line("switch received.event.name {")
                for event in plan.cases {
                    let pattern = event.event.map(literal) ?? "nil"
                    printer.line("case \(pattern): .\(event.name)(\(Self.payload(event.type)))")
                }
                printer.line("default: .\(plan.unknownName)(received.event)")
                printer.line("}")
            }
        }
    }

    private static func payload(_ type: TypeUse?) -> String {
        guard let type else { return "received.event.data" }
        return "try received.json(\(type.isFormatted ? "as: \(Spelling.format(type))" : ""))"
    }
}
