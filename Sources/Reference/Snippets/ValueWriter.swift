import Foundation
import SwiftPlan
import SwiftText

/// A writer of sample values for the types of a client: the value of an example if it fits, and otherwise a small value
/// of the type.
struct ValueWriter {
    let types: [TypeName: TypePlan]
    let spelling: Spelling
    /// The number of values that may still be written, because a type that always contains itself would not end.
    private var rest = Self.maximumValues
    private var depth = 0

    private static let maximumValues = 600
    private static let maximumDepth = 24
    /// The most elements of a list or dictionary that are written.
    private static let maximumElements = 4

    init(types: [TypeName: TypePlan], spelling: Spelling) {
        self.types = types
        self.spelling = spelling
    }

    /// Returns an expression; `nil` if the type has no value that can be written.
    ///
    /// - Parameters:
    ///   - json: The example; `nil` if there is none.
    ///   - name: The text of a string without an example.
    mutating func expression(_ type: TypeUse, _ json: ExampleJSON?, called name: String = "text") -> SwiftExpression? {
        rest -= 1
        guard rest > 0, depth < Self.maximumDepth else { return nil }
        depth += 1
        defer { depth -= 1 }
        switch type {
        case .builtin(let builtin): return .plain(PlainValue.text(builtin, json, called: name))
        case .formatted(let format): return .plain(PlainValue.text(format, json))
        case .array(let element): return list(element, json)
        case .dictionary(let value): return dictionary(value, json)
        case .optional(let wrapped):
            if json == .null || json == nil { return .plain("nil") }
            return expression(wrapped, json, called: name) ?? .plain("nil")
        case .named(let name): return types[name].flatMap { named($0, json) }
        }
    }

    private mutating func list(_ element: TypeUse, _ json: ExampleJSON?) -> SwiftExpression {
        guard case .array(let values)? = json, !values.isEmpty else {
            return .list([expression(element, nil)].compactMap { $0 })
        }
        return .list(values.prefix(Self.maximumElements).compactMap { expression(element, $0) })
    }

    private mutating func dictionary(_ value: TypeUse, _ json: ExampleJSON?) -> SwiftExpression {
        guard case .object(let members)? = json else { return .dictionary([]) }
        var keys: Set<String> = []
        return .dictionary(
            members.prefix(Self.maximumElements).compactMap { member in
                guard keys.insert(member.name).inserted else { return nil }
                return expression(value, member.value).map { (member.name, $0) }
            })
    }

    private mutating func named(_ type: TypePlan, _ json: ExampleJSON?) -> SwiftExpression? {
        switch type.shape {
        case .structure(let plan): structure(plan, json)
        case .multipart(let plan): structure(plan.structure, json)
        case .enumeration(let plan): enumeration(plan, type.name, json)
        case .union(let plan): union(plan, json)
        case .responses, .event: nil
        }
    }

    // MARK: - Structs

    private mutating func structure(_ plan: StructPlan, _ json: ExampleJSON?) -> SwiftExpression? {
        let shown = MemberValues(json)
        var arguments: [(label: String, value: SwiftExpression)] = []
        for (index, property) in plan.properties.enumerated() where property.constant == nil && !property.isFixed {
            let value = shown.value(property.wireName, at: plan.layout == .array ? index : nil)
            switch argument(property, value) {
            case .value(let expression): arguments.append((property.name, expression))
            case .leftOut: break
            case .missing: return nil
            }
        }
        for composition in plan.compositions {
            guard let value = expression(composition.type, json) else { return nil }
            arguments.append((composition.name, value))
        }
        return .call(".init", arguments)
    }

    private enum Argument {
        case value(SwiftExpression)
        case leftOut
        /// The property is required, but no value can be written.
        case missing
    }

    private mutating func argument(_ property: PropertyPlan, _ json: ExampleJSON?) -> Argument {
        let isNeeded = property.presence == .required || property.presence == .requiredNullable
        let canBeLeftOut = !isNeeded || property.defaultValue != nil
        if canBeLeftOut, json == nil || property.isDeprecated { return .leftOut }
        if json == .null {
            switch property.presence {
            case .required: break
            case .requiredNullable: return .value(.plain("nil"))
            case .optional: return .leftOut
            case .optionalNullable: return .value(.plain(".null"))
            }
        }
        guard let value = expression(property.type, json, called: property.wireName) else {
            if property.presence == .requiredNullable { return .value(.plain("nil")) }
            return canBeLeftOut ? .leftOut : .missing
        }
        guard property.presence == .optionalNullable else { return .value(value) }
        return .value(.call(".value", [("", value)]))
    }

    // MARK: - Enums

    private func enumeration(_ plan: EnumPlan, _ name: TypeName, _ json: ExampleJSON?) -> SwiftExpression? {
        let member = plan.cases.first { $0.value.isSame(as: json) } ?? plan.cases.first
        guard let member else { return nil }
        // If the expected type is optional, `.none` alone would mean `nil`.
        return .plain(member.name == "none" ? "\(spelling.type(.named(name))).none" : ".\(member.name)")
    }

    /// Returns a value of the member that the example fits, and otherwise of the first member with a value.
    private mutating func union(_ plan: UnionPlan, _ json: ExampleJSON?) -> SwiftExpression? {
        let tag = plan.discriminator.flatMap { MemberValues(json).value($0, at: nil) }
        let likely = plan.cases.filter { member in
            if case .string(let tag)? = tag { return member.values.contains(tag) }
            return json.map { fits($0, member.type) } ?? false
        }
        for member in likely + plan.cases.prefix(Self.maximumElements) {
            if let value = expression(member.type, json) { return .call(".\(member.name)", [("", value)]) }
        }
        return nil
    }

    private func fits(_ json: ExampleJSON, _ type: TypeUse) -> Bool {
        switch (json, type) {
        case (.string, .builtin(.string)), (.string, .builtin(.calendarDate)), (.string, .formatted): true
        case (.number, .builtin(let builtin)): [.integer, .int64, .uint64, .double, .float].contains(builtin)
        case (.boolean, .builtin(.boolean)), (.array, .array), (.object, .dictionary), (_, .builtin(.json)): true
        case (_, .named(let name)): fits(json, types[name]?.shape)
        default: false
        }
    }

    private func fits(_ json: ExampleJSON, _ shape: TypePlan.Shape?) -> Bool {
        switch (json, shape) {
        case (.object(let members), .structure(let plan)?):
            let names = Set(members.map(\.name))
            return plan.properties.allSatisfy { $0.presence != .required || $0.isFixed || names.contains($0.wireName) }
        case (_, .enumeration(let plan)?): return plan.cases.contains { $0.value.isSame(as: json) }
        case (.array, .structure(let plan)?): return plan.layout == .array
        case (.object, .union?), (.object, .multipart?): return true
        default: return false
        }
    }
}
