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
        var arguments = ["\(literal(property.wireName))", "\(Self.label(part.kind)): \(value)"]
        if case .joined(let separator) = part.kind, separator != "," {
            arguments.append("separator: \(literal(separator))")
        }
        if let type = part.contentType {
            arguments.append("type: \(literal(type))")
        }
        if let headers = part.headers {
            arguments.append("headers: \(headers)")
        }
        if let format = Self.format(part.kind, property.type) {
            arguments.append("as: \(Spelling.format(format))")
        }
        return "try parts.add(\(arguments.joined(separator: ", ")))"
    }

    private static func label(_ kind: MultipartPlan.Kind) -> String {
        switch kind {
        case .file: "file"
        case .files: "files"
        case .text, .joined: "text"
        case .texts: "texts"
        case .value: "value"
        case .json: "json"
        case .jsons: "jsons"
        }
    }

    /// Returns the type that has the wire format: the element's type if each element is a part.
    private static func format(_ kind: MultipartPlan.Kind, _ type: TypeUse) -> TypeUse? {
        guard type.isFormatted else { return nil }
        guard [.texts, .jsons].contains(kind), case .array(let element) = type else { return type }
        return element
    }
}
