import SwiftPlan

/// A printer of a struct whose properties are the parts of a multipart body.
struct MultipartText {
    let parent: TypeText
    let type: TypePlan
    let plan: MultipartPlan
    let spelling: Spelling

    func declaration(to printer: inout SwiftPrinter) {
        structure.declaration(to: &printer)
    }

    var aliases: [Alias] { structure.aliases }

    private var structure: StructText {
        StructText(parent: parent, type: type, plan: plan.structure, spelling: spelling, headers: headers)
    }

    /// The properties for headers of parts, each with the name of the part.
    private var headers: [(name: String, part: String)] {
        zip(plan.parts, plan.structure.properties).compactMap { part, property in
            part.headers.map { ($0, property.wireName) }
        }
    }

    func coding(to printer: inout SwiftPrinter) {
        printer.block("nonisolated extension \(parent.client).\(type.name): \(parent.client).MultipartEncodable") { printer in
            printer.block("\(parent.witness)func encode(to parts: inout \(parent.client).Multipart) throws") { printer in
                for (part, property) in zip(plan.parts, plan.structure.properties) {
                    printer.line(line(part, property))
                }
                for composition in plan.structure.compositions {
                    printer.line("try \(identifier(composition.name)).encode(to: &parts)")
                }
                if let additional = plan.structure.additional {
                    printer.line("try parts.add(others: \(additional.name))")
                }
            }
        }
    }

    private func line(_ part: MultipartPlan.Part, _ property: PropertyPlan) -> String {
        let hidden = property.storage == "parts"
        let value = hidden ? "self.\(property.storage)" : identifier(property.storage)
        let name = literal(property.wireName)
        let function = "add(\(name), to: &parts\(part.headers.map { ", headers: \($0)" } ?? ""))"
        let optional = property.presence == .required ? "" : "?"
        switch part.kind {
        case .union: return "try \(value)\(optional).\(function)"
        case .unions: return "try \(value)\(optional).forEach { try $0.\(function) }"
        default: return PartText(part: part, type: property.type).line(name: name, value: value)
        }
    }
}

/// A printer of the line that adds the parts of one value.
struct PartText {
    let part: MultipartPlan.Part
    let type: TypeUse

    /// - Parameters:
    ///   - name: The expression for the name of the parts.
    ///   - value: The expression for the value.
    func line(name: String, value: String) -> String {
        var arguments = [name, "\(label): \(value)"]
        if case .joined(let separator) = part.kind, separator != "," {
            arguments.append("separator: \(literal(separator))")
        }
        if let type = part.contentType {
            arguments.append("type: \(literal(type))")
        }
        if let headers = part.headers {
            arguments.append("headers: \(headers)")
        }
        if let format {
            arguments.append("as: \(Spelling.format(format))")
        }
        return "try parts.add(\(arguments.joined(separator: ", ")))"
    }

    private var label: String {
        switch part.kind {
        case .file: "file"
        case .files: "files"
        case .text, .joined: "text"
        case .texts: "texts"
        case .value, .union, .unions: "value"
        case .json: "json"
        case .jsons: "jsons"
        }
    }

    /// Returns the type that has the wire format: the element's type if each element is a part.
    private var format: TypeUse? {
        guard type.isFormatted else { return nil }
        guard [.texts, .jsons].contains(part.kind), case .array(let element) = type else { return type }
        return element
    }
}
