import OpenAPI
import SwiftPlan

// The decisions of a plan in the form in which an ``APIEntry`` has them: most as texts, which are only compared.

extension TypePlan.Shape {
    var recordedShape: TypeShape {
        switch self {
        case .structure(let plan): TypeShape(plan.layout == .array ? .tuple : .structure)
        case .enumeration(let plan):
            TypeShape(.enumeration, rawType: plan.rawType, isClosed: plan.unknownName == nil)
        case .union(let plan): TypeShape(.union, isClosed: plan.unknownName == nil && plan.defaultName == nil)
        case .responses: TypeShape(.responses)
        case .multipart: TypeShape(.multipart)
        case .event: TypeShape(.events)
        }
    }
}

extension PropertyPlan.Presence {
    var recordedPresence: Presence {
        switch self {
        case .required: .required
        case .requiredNullable: .requiredNullable
        case .optional: .optional
        case .optionalNullable: .optionalNullable
        }
    }
}

extension DefaultValue {
    var recordedText: String {
        switch self {
        case .string(let text): "\"\(text)\""
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .boolean(let flag): String(flag)
        case .enumCase(let name): ".\(name)"
        case .emptyArray: "[]"
        case .emptyDictionary: "[:]"
        case .array(let values): "[\(values.map(\.recordedText).joined(separator: ", "))]"
        case .dictionary(let entries): "[\(entries.map { "\"\($0.name)\": \($0.value.recordedText)" }.joined(separator: ", "))]"
        case .structure(let entries): ".init(\(entries.map { "\($0.name): \($0.value.recordedText)" }.joined(separator: ", ")))"
        }
    }
}

extension CredentialPlan.Placement {
    var recordedText: String {
        switch self {
        case .bearer: "bearer"
        case .basic: "basic"
        case .header(let name): "header \(name)"
        case .query(let name): "query \(name)"
        case .cookie(let name): "cookie \(name)"
        }
    }
}

extension PagingPlan {
    var recordedText: String {
        switch next {
        case .link, .linkParameter, .linkHeader: "link"
        case .cursor: "cursor"
        case .page: "page"
        case .offset: "offset"
        }
    }
}

extension ParameterPlan.Form {
    var recordedText: String {
        switch self {
        case .styled(let style, let explode, let allowReserved):
            style.rawValue + (explode ? " exploded" : "") + (allowReserved ? " reserved" : "")
        case .json: "json"
        case .text: "text"
        case .pairs: "pairs"
        }
    }
}
