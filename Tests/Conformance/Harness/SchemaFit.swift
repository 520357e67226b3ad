import ConformanceDriver
import Foundation
import OpenAPI

/// Finds the path where a value violates the types, formats or required properties of a schema.
///
/// A scenario whose values violate the document's own schemas needs more than the document states.
struct SchemaFit {
    let document: Document

    /// The first violation; `nil` if the value fits.
    func problem(_ value: WireJSON, _ id: SchemaID, at path: String = "$") -> String? {
        let view = SchemaView(document: document, id: id)
        if value == .null {
            return isNullable(view) ? nil : "\(path) is null, which the document does not allow"
        }
        for part in view.parts {
            if let problem = problem(value, part, at: path) { return problem }
        }
        let problems = view.alternatives.map { problem(value, $0, at: path) }
        guard let first = problems.first, problems.allSatisfy({ $0 != nil }) else { return nil }
        return first
    }

    private func isNullable(_ view: SchemaView) -> Bool {
        view.parts.contains { $0.isNullable || $0.isOnlyNull || $0.isAny }
            || view.alternatives.contains { isNullable(SchemaView(document: document, id: $0)) }
    }

    private func problem(_ value: WireJSON, _ schema: Schema, at path: String) -> String? {
        let types = schema.types
        guard types.isEmpty || types.contains(where: { fits(value, $0) }) else {
            let names = types.map(\.rawValue).joined(separator: " or ")
            return "\(path) is \(value.text), where the document has \(names)"
        }
        switch value {
        case .string(let text): return formatProblem(text, schema, at: path)
        case .array(let elements):
            guard let items = schema.items else { return nil }
            return elements.enumerated().lazy.compactMap { problem($1, items, at: "\(path)[\($0)]") }.first
        case .object(let members): return problem(members, schema, at: path)
        case .null, .bool, .number: return nil
        }
    }

    private func problem(_ members: [String: WireJSON], _ schema: Schema, at path: String) -> String? {
        if let missing = schema.required.first(where: { members[$0] == nil }) {
            return "\(path) has no '\(missing)', which the document requires"
        }
        let properties = schema.properties.lazy.compactMap { property -> String? in
            members[property.name].flatMap { problem($0, property.schema, at: "\(path).\(property.name)") }
        }
        return properties.first
    }

    private func fits(_ value: WireJSON, _ type: JSONType) -> Bool {
        switch (value, type) {
        case (.object, .object), (.array, .array), (.string, .string), (.bool, .boolean), (.number, .number): true
        case (.number(let number), .integer): Decimal(NSDecimalNumber(decimal: number).int64Value) == number
        default: false
        }
    }

    private func formatProblem(_ text: String, _ schema: Schema, at path: String) -> String? {
        let encoding = schema.contentEncoding ?? schema.format ?? ""
        let isRight =
            switch encoding {
            case "date-time": WireDate.rfc3339(text) != nil
            case "http-date": WireDate.rfc7231(text) != nil
            case "byte", "base64": Data(base64Encoded: text) != nil
            default: true
            }
        return isRight ? nil : "\(path) is '\(text)', where the document has \(encoding)"
    }
}
