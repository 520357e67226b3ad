import SwiftPlan

// The coding of a struct whose properties are the elements of an array, by position.
extension StructText {
    func readElements(to printer: inout SwiftPrinter) {
        printer.line("var elements = try \(parent.client).TupleReader(from: decoder)")
        for property in plan.properties {
            if property.constant != nil {
                printer.line("let _: \(spelling.type(property.type)) = try elements.value()")
                continue
            }
            let format = property.type.isFormatted ? "as: \(Spelling.format(property.type))" : ""
            printer.line("\(member(property)) = try elements.\(reader(property))(\(format))")
        }
        if let additional = plan.additional {
            let format = additional.type.isFormatted ? "as: \(Spelling.format(additional.type))" : ""
            printer.line("\(additional.name) = try elements.rest(\(format))")
        }
    }

    func writeElements(to printer: inout SwiftPrinter) {
        printer.line("var elements = \(parent.client).TupleWriter(to: encoder)")
        for property in plan.properties {
            let format = formatArgument(writtenType(property))
            printer.line("try elements.\(writer(property))(\(member(property))\(format))")
        }
        if let additional = plan.additional {
            printer.line("try elements.rest(\(additional.name)\(formatArgument(additional.type)))")
        }
    }
}
