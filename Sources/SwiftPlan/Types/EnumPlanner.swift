import OpenAPI
import SchemaNormalization
import YAMLTree

/// Plans the cases of an enum.
struct EnumPlanner {
    /// The key of the type.
    let key: APIKey
    let ledger: NameLedger
    let primitives: PrimitiveMapping

    /// Returns the type of the values: the type of the schema without `enum`, if it can hold all of them.
    static func rawType(of enumeration: Enumeration, _ primitives: PrimitiveMapping) -> EnumPlan.RawType {
        let rawType = rawType(of: enumeration)
        guard rawType == .integer || enumeration.types == [.integer] else { return rawType }
        let preferred: EnumPlan.RawType
        switch primitives.integer(of: enumeration) {
        case .builtin(.int64): preferred = .int64
        case .builtin(.uint64): preferred = .unsigned
        case .formatted(.decimal): preferred = .decimal
        default: return rawType
        }
        return enumeration.values.allSatisfy { value(of: $0.node, preferred) != nil } ? preferred : rawType
    }

    /// Returns the type of the raw values of a Swift enum, which must be literals of a standard library type.
    private static func closedRawType(of enumeration: Enumeration, _ primitives: PrimitiveMapping) -> EnumPlan.RawType {
        let rawType = rawType(of: enumeration, primitives)
        return rawType == .decimal ? Self.rawType(of: enumeration) : rawType
    }

    private static func rawType(of enumeration: Enumeration) -> EnumPlan.RawType {
        let nodes = enumeration.values.map(\.node)
        switch enumeration.types {
        case [.string] where nodes.allSatisfy({ $0.text != nil }): return .string
        case [.integer] where nodes.allSatisfy({ wholeNumber($0) != nil }): return .integer
        case [.integer] where nodes.allSatisfy({ unsigned($0) != nil }): return .unsigned
        case [.number] where nodes.allSatisfy({ number($0) != nil }): return .number
        default: return rawType(of: nodes)
        }
    }

    /// Returns the raw type that holds the values, whatever the schema's type is.
    private static func rawType(of nodes: [YAMLNode]) -> EnumPlan.RawType {
        let values = nodes.map { value(of: $0, .any) }
        if values.allSatisfy(\.isString) { return .string }
        if values.allSatisfy(\.isInteger) { return .integer }
        if values.allSatisfy(\.isNumber) { return .number }
        return .any
    }

    func plan(_ enumeration: Enumeration, isClosed: Bool = false) -> EnumPlan {
        let rawType = isClosed ? Self.closedRawType(of: enumeration, primitives) : Self.rawType(of: enumeration, primitives)
        var seen: Set<EnumPlan.Value> = []
        let values = enumeration.values.compactMap { value -> (Enumeration.Value, EnumPlan.Value)? in
            Self.value(of: value.node, rawType).flatMap { seen.insert($0).inserted ? (value, $0) : nil }
        }
        var scope = NameScope(reserved: Self.reserved)
        let isNamed = enumeration.values.allSatisfy { $0.name != nil }
        let preferences = values.map { value, plan in
            let name = isNamed ? value.name : nil
            return preference(name ?? plan.spelling, name != nil, value.node.location, plan.keyText(in: rawType))
        }
        let names = scope.claimAll(preferences, ledger)
        let cases = zip(values, names).map { value, name in
            EnumPlan.Case(
                origin: name.origin, name: name.name, value: value.1, documentation: value.0.description)
        }
        return EnumPlan(rawType: rawType, cases: cases, unknownName: isClosed ? nil : "unknown")
    }

    private func preference(
        _ spelling: String, _ isNamed: Bool, _ location: SourceLocation, _ value: String
    ) -> NamePreference {
        let name = Self.preferredName(spelling)
        return NamePreference(
            key: key.part(.value, value), location: location, spelling: spelling,
            names: [name, Self.spelling(spelling, besides: name)].compactMap(\.self), isPinned: isNamed)
    }

    static func value(of node: YAMLNode, _ rawType: EnumPlan.RawType) -> EnumPlan.Value? {
        switch rawType {
        case .string: node.text.map(EnumPlan.Value.string)
        case .integer, .int64: wholeNumber(node).map(EnumPlan.Value.integer)
        case .decimal: wholeNumber(node).map(EnumPlan.Value.integer) ?? unsigned(node)
        case .unsigned: unsigned(node)
        case .number: number(node).map(EnumPlan.Value.number)
        case .any:
            node.string.map(EnumPlan.Value.string) ?? node.integer.map(EnumPlan.Value.integer) ?? numeral(node)
                ?? number(node).map(EnumPlan.Value.number) ?? node.bool.map(EnumPlan.Value.boolean)
        }
    }

    /// Returns the value as an integer. A quoted number counts too, since the schema's type is integer.
    private static func wholeNumber(_ node: YAMLNode) -> Int? {
        node.integer ?? node.string.flatMap { Int($0) }
    }

    private static func unsigned(_ node: YAMLNode) -> EnumPlan.Value? {
        node.text.flatMap { UInt64($0) }.map { number in
            Int(exactly: number).map(EnumPlan.Value.integer) ?? .numeral(String(number))
        }
    }

    /// Returns a number that has more digits than a `Double` keeps.
    private static func numeral(_ node: YAMLNode) -> EnumPlan.Value? {
        guard let number = number(node), node.string == nil, let text = node.text,
            text.allSatisfy({ "0"..."9" ~= $0 || $0 == "-" || $0 == "." }),
            significantDigits(text) != significantDigits(number.description)
        else { return nil }
        return .numeral(text)
    }

    private static func significantDigits(_ text: String) -> String {
        let digits = text.prefix { $0 != "e" }.filter { "0"..."9" ~= $0 }.drop { $0 == "0" }
        return String(digits.reversed().drop { $0 == "0" })
    }

    private static func number(_ node: YAMLNode) -> Double? {
        (node.number ?? node.string.flatMap { Double($0) }).flatMap { $0.isFinite ? $0 : nil }
    }

    /// Returns the second choice for the name of a value: its own spelling, such as `ASC` beside `asc`. It is `nil` if
    /// the spelling differs from `name` in more than case.
    private static func spelling(_ source: String, besides name: String) -> String? {
        if source == name { return nil }
        let isPlain = SwiftName.isValid(source) && source.lowercased() == name.lowercased()
        let hidesOthers = SwiftKeywords.contains(source) || ReservedNames.topLevel.contains(source)
        return isPlain && !hidesOthers && !requirements.contains(source) ? source : nil
    }

    private static let reserved = ReservedNames.members.union(["unknown", "rawValue", "allCases"])

    /// The names of the types that an enum's protocols require.
    private static let requirements: Set<String> = ["AllCases", "RawValue"]

    private static func preferredName(_ source: String) -> String {
        let name = SwiftName.lowerCamel(source, empty: "empty")
        return ReservedNames.cases[name] ?? name
    }
}

extension EnumPlan.Value {
    /// Returns a key that tells `1` from `"1"`.
    fileprivate func keyText(in rawType: EnumPlan.RawType) -> String {
        if case .string(let text) = self, rawType == .any { "\"\(text)\"" } else { text }
    }

    /// The text that the case is named after. The point becomes `_`, since `SwiftName` would read `1.5` as a version.
    fileprivate var spelling: String {
        switch self {
        case .number, .numeral: text.replacing(".", with: "_")
        case .string, .integer, .boolean: text
        }
    }
}

extension EnumPlan.Value? {
    fileprivate var isString: Bool {
        if case .string = self { true } else { false }
    }

    fileprivate var isInteger: Bool {
        if case .integer = self { true } else { false }
    }

    fileprivate var isNumber: Bool {
        if case .number = self { true } else { isInteger }
    }
}
