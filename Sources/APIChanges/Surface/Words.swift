import OpenAPI
import SwiftPlan

// The decisions of a plan in the form in which an ``APIEntry`` has them: most as texts, which are only compared.

extension TypePlan.Shape {
    var form: TypeForm {
        switch self {
        case .structure(let plan): TypeForm(plan.layout == .array ? .tuple : .structure)
        case .enumeration(let plan):
            TypeForm(.enumeration, rawType: plan.rawType, isClosed: plan.unknownName == nil)
        case .union(let plan): TypeForm(.union, isClosed: plan.unknownName == nil && plan.defaultName == nil)
        case .responses: TypeForm(.responses)
        case .multipart: TypeForm(.multipart)
        case .event: TypeForm(.events)
        }
    }
}

extension PropertyPlan.Presence {
    var word: Presence {
        switch self {
        case .required: .required
        case .requiredNullable: .requiredNullable
        case .optional: .optional
        case .optionalNullable: .optionalNullable
        }
    }
}

extension DefaultValue {
    var word: String {
        switch self {
        case .string(let text): "\"\(text)\""
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .boolean(let flag): String(flag)
        case .enumCase(let name): ".\(name)"
        case .emptyArray: "[]"
        case .emptyDictionary: "[:]"
        case .array(let values): "[\(values.map(\.word).joined(separator: ", "))]"
        case .dictionary(let entries): "[\(entries.map { "\"\($0.name)\": \($0.value.word)" }.joined(separator: ", "))]"
        case .structure(let entries): ".init(\(entries.map { "\($0.name): \($0.value.word)" }.joined(separator: ", ")))"
        }
    }
}

extension CredentialPlan.Placement {
    var word: String {
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
    var word: String {
        switch next {
        case .link, .linkParameter, .linkHeader: "link"
        case .cursor: "cursor"
        case .page: "page"
        case .offset: "offset"
        }
    }
}

extension ParameterPlan.Form {
    var word: String {
        switch self {
        case .styled(let style, let explode, let allowReserved):
            style.rawValue + (explode ? " exploded" : "") + (allowReserved ? " reserved" : "")
        case .json: "json"
        case .text: "text"
        case .pairs: "pairs"
        }
    }
}
