import SwiftPlan

// An enum without a case for unknown values. It has Swift raw values unless its values are of several types.
extension EnumText {
    func closedDeclaration(to printer: inout SwiftPrinter) {
        let isRaw = plan.rawType != .any
        let protocols = (isRaw ? [rawType] : []) + ["CaseIterable", TypeText.conformances(type.conformance)]
        printer.block("\(access)enum \(identifier(type.name.last)): \(protocols.joined(separator: ", "))") { printer in
            for value in plan.cases {
                DocComment(value.documentation).print(to: &printer)
                let isSame = value.value == .string(value.name)
                let raw = isRaw && !isSame ? " = \(Self.literalText(value.value))" : ""
                printer.line("case \(identifier(value.name))\(raw)")
            }
        }
    }

    func closedCoding(to printer: inout SwiftPrinter) {
        let isRaw = plan.rawType != .any
        let protocols = (isRaw ? [] : ["RawRepresentable"]) + [TypeText.codingProtocol(type)].compactMap { $0 }
        guard !protocols.isEmpty else { return }
        let head = "nonisolated extension \(parent.client).\(type.name): \(protocols.joined(separator: ", "))"
        guard type.isDecodable || !isRaw else { return printer.line(head + " {}") }
        printer.block(head) { printer in
            if !isRaw {
                closedReading(to: &printer)
                printer.line()
                writing(to: &printer)
            }
            if type.isDecodable {
                if !isRaw {
                    printer.line()
                }
                printer.block("\(access)init(from decoder: any Decoder) throws") { printer in
                    printer.line("self = try \(parent.runtime).closed(decoder)")
                }
            }
            if type.isEncodable, !isRaw {
                printer.line()
                printer.block("\(access)func encode(to encoder: any Encoder) throws") { printer in
                    printer.line("try rawValue.encode(to: encoder)")
                }
            }
        }
    }

    private func closedReading(to printer: inout SwiftPrinter) {
        printer.block("\(access)init?(rawValue: \(rawType))") { printer in
            printer.line("switch rawValue {")
            for value in plan.cases {
                printer.line("case \(text(value.value)): self = .\(value.name)")
            }
            printer.line("default: return nil")
            printer.line("}")
        }
    }
}
