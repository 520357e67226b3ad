import SwiftPlan

extension TypePlan {
    /// True if the type's declaration, or a conformance that users can see, names a type of the runtime.
    var namesRuntime: Bool { shape.uses.contains(where: \.isOfRuntime) || shape.addsRuntime }

    var isMultipart: Bool {
        switch shape {
        case .multipart: true
        case .union(let plan): plan.isMultipart
        case .structure, .enumeration, .responses, .event: false
        }
    }
}

extension TypePlan.Shape {
    /// True if the declaration uses the runtime other than in the types of its values.
    fileprivate var addsRuntime: Bool {
        switch self {
        case .structure(let plan): plan.addsRuntime
        case .multipart(let plan): plan.structure.addsRuntime || plan.parts.contains { $0.headers != nil }
        case .enumeration(let plan): plan.unknownName != nil
        case .union(let plan): plan.unknownName != nil
        case .event: true
        case .responses: false
        }
    }
}

extension StructPlan {
    fileprivate var addsRuntime: Bool {
        // The storage of a deprecated property, which has the wrapper `Indirect`, is private.
        properties.contains { $0.presence == .optionalNullable || ($0.isIndirect && !$0.isDeprecated) }
    }
}

extension TypeUse {
    /// True if the type is one of the runtime, or contains one.
    var isOfRuntime: Bool {
        switch self {
        case .builtin(let builtin): builtin.isOfRuntime
        case .array(let element), .dictionary(let element), .optional(let element): element.isOfRuntime
        case .formatted, .named: false
        }
    }
}

extension ResultPlan {
    /// True if the value's type is one of the runtime, or contains one.
    var isOfRuntime: Bool {
        switch self {
        case .events, .lines: true
        case .optional(let wrapped): wrapped.isOfRuntime
        case .json, .text, .data, .nothing, .byStatus: type?.isOfRuntime ?? false
        }
    }
}
