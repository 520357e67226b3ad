import Foundation
import OpenAPI
import SwiftPlan

/// The Swift expression for a multipart body of a scenario.
struct MultipartArgument {
    let planned: PlannedDocument
    let body: Scenario.Body
    let media: MediaType

    func text(_ type: TypeUse) throws -> String {
        guard let plan = plan(of: type) else {
            throw Unprepared.impossible("the body is \(type), and no struct of parts")
        }
        let properties = zip(plan.structure.properties, plan.parts)
        let known = Set(plan.structure.properties.map(\.wireName))
        if let other = wanted.subtracting(known).min() {
            throw Unprepared.inexpressible("the document has no part '\(other)'")
        }
        let arguments = try properties.compactMap { property, part in
            try value(of: property, part).map { "\(quoted(property.name)): \($0)" }
        }
        return ".init(\(arguments.joined(separator: ", ")))"
    }

    private var wanted: Set<String> {
        var names = Set((body.files ?? []).map(\.fieldname))
        if case .object(let members)? = body.multipart { names.formUnion(members.keys) }
        return names
    }

    private func plan(of type: TypeUse) -> MultipartPlan? {
        guard case .named(let name) = type else { return nil }
        let types = planned.plan.types + planned.plan.groups.flatMap(\.types)
        guard case .multipart(let plan)? = types.flatMap(\.withNested).first(where: { $0.name == name })?.shape else {
            return nil
        }
        return plan
    }

    private func value(of property: PropertyPlan, _ part: MultipartPlan.Part) throws -> String? {
        let files = (body.files ?? []).filter { $0.fieldname == property.wireName }.map(file)
        switch part.kind {
        case .file: return files.first
        case .files: return files.isEmpty ? nil : "[\(files.joined(separator: ", "))]"
        case .union, .unions: throw Unprepared.inexpressible("'\(property.wireName)' is an enum of parts")
        case .text, .json, .value, .texts, .jsons, .joined:
            return body.multipart?[property.wireName].map { value in
                "argument(\(literal(typed(value, property.wireName).text)))"
            }
        }
    }

    /// The scenarios show a text as the server read it, so that the schema decides its type.
    private func typed(_ value: WireJSON, _ property: String) -> WireJSON {
        let schema = media.schema.flatMap { SchemaView(document: planned.document, id: $0).property(property) }
        guard let schema, case .number = value else { return value }
        return SchemaView(document: planned.document, id: schema).value(of: value.plainText)
    }

    private func file(_ file: Scenario.File) -> String {
        let content = Scenario.Body.sample(count: file.bytes).base64EncodedString()
        return ".init(content(\(literal(content))), filename: \(literal(file.originalname)), "
            + "contentType: \(literal(file.mimetype)))"
    }
}
