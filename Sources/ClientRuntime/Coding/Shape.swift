nonisolated extension APIClient {
    /// The shape of a union's member, by which a value is recognised.
    package indirect enum Shape {
        case any, string, integer, number, boolean, null
        /// A string in a format, such as a date, which not every string has.
        case format
        /// The values of an enum. An open enum also fits other values of the same type if no member knows them.
        case values(Set<JSON>, isOpen: Bool = true)
        case list(of: Shape? = nil)
        /// An object. The constants are the values that properties may have. A property with several is an enum, which
        /// may get a new value later: unless the property is required, an unknown value alone does not rule the object
        /// out.
        case object(
            required: [String] = [], known: Set<String> = [], constants: [String: Set<JSON>] = [:],
            fields: [String: Shape] = [:], isOpen: Bool = false)
        /// An object whose keys are data.
        case map(of: Shape? = nil)
        /// A nested union.
        case anyOf([Shape])

        /// Returns the fit of a value; `nil` if the value does not have the shape.
        func fit(_ kind: JSONKind) -> Fit? {
            switch (self, kind) {
            case (.any, _), (.null, .null): return Fit()
            case (.string, .string), (.boolean, .bool), (.number, .number), (.number, .integer): return Fit(certainty: 1)
            case (.integer, .integer): return Fit(certainty: 2)
            case (.format, .string(let text)): return Self.isPlain(text) ? Fit(certainty: 2) : nil
            case (.values(let values, let isOpen), _): return Self.fit(values, isOpen, kind)
            case (.list(let element), .array(let elements)): return Self.fit(element, elements)
            case (.object(let required, _, let constants, let fields, _), .object(let members)):
                return fit(required, constants, fields, members)
            case (.map(let value), .object(let members)): return Self.fit(value, members)
            case (.anyOf(let shapes), _):
                return shapes.compactMap { $0.fit(kind) }.max()
            default:
                return nil
            }
        }

        /// Returns true if a text has only characters that formats allow. Foundation takes even a text with others for
        /// a URL.
        private static func isPlain(_ text: String) -> Bool {
            text.utf8.allSatisfy { 0x20 < $0 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
        }

        private static func fit(_ values: Set<JSON>, _ isOpen: Bool, _ kind: JSONKind) -> Fit? {
            guard let value = kind.scalar else { return nil }
            if values.contains(value) { return Fit(certainty: 3) }
            return isOpen && values.contains { $0.isLike(value) } ? Fit(newValues: 1) : nil
        }

        /// Returns the fit of a list, which is that of its elements. An empty list fits any element.
        private static func fit(_ element: Shape?, _ elements: any UnkeyedDecodingContainer) -> Fit? {
            guard let element else { return Fit() }
            var elements = elements
            var fit = Fit()
            while !elements.isAtEnd {
                guard let decoder = try? elements.superDecoder(), let kind = try? JSONKind(of: decoder),
                    let next = element.fit(kind)
                else { return nil }
                fit.unknown += next.unknown
                fit.newValues += next.newValues
                fit.certainty = max(fit.certainty, next.certainty)
            }
            return fit
        }

        /// Returns the fit of a map, all values of which must fit.
        private static func fit(_ value: Shape?, _ members: KeyedDecodingContainer<FieldKey>) -> Fit? {
            guard let value else { return Fit() }
            var fit = Fit()
            for key in members.allKeys {
                guard let next = members.kind(key).flatMap(value.fit) else { return nil }
                fit.newValues += next.newValues
                fit.certainty = max(fit.certainty, next.certainty)
            }
            return fit
        }

        private func fit(
            _ required: [String], _ constants: [String: Set<JSON>], _ fields: [String: Shape],
            _ members: KeyedDecodingContainer<FieldKey>
        ) -> Fit? {
            guard required.allSatisfy({ members.contains(FieldKey(stringValue: $0)) }) else { return nil }
            var fit = Fit()
            for (name, values) in constants {
                let key = FieldKey(stringValue: name)
                guard members.contains(key), (try? members.decodeNil(forKey: key)) == false else { continue }
                guard let value = members.scalar(key) else { return nil }
                if values.contains(value) {
                    fit.certainty += 1
                } else if values.count > 1, !required.contains(name) {
                    fit.newValues += 1
                } else {
                    return nil
                }
            }
            for (name, field) in fields {
                let key = FieldKey(stringValue: name)
                guard members.contains(key), let value = members.kind(key) else { continue }
                if case .null = value {
                    fit.newValues += 1
                    continue
                }
                guard let fitting = field.fit(value) else { return nil }
                fit.newValues += fitting.newValues
                fit.certainty += fitting.certainty
            }
            fit.unknown = unknownKeys(in: members).count
            fit.certainty += required.count + members.allKeys.count { knows($0.stringValue) }
            return fit
        }

        private func knows(_ key: String) -> Bool {
            if case .object(_, let known, _, _, _) = self { known.contains(key) } else { false }
        }

        /// Returns the keys that the member would lose; keys of nested objects are paths.
        func unknownKeys(in members: KeyedDecodingContainer<FieldKey>) -> Set<[String]> {
            guard case .object(_, let known, _, let fields, let isOpen) = self else { return [] }
            var unknown: Set<[String]> = []
            for key in members.allKeys {
                let name = key.stringValue
                if !known.contains(name) {
                    if !isOpen { unknown.insert([name]) }
                } else if let field = fields[name], case .object(let inner)? = members.kind(key) {
                    unknown.formUnion(field.unknownKeys(in: inner).map { [name] + $0 })
                }
            }
            return unknown
        }
    }

    /// The fit of a value to a member of a union. The better fit is the greater.
    struct Fit: Comparable {
        /// The number of keys that the member does not know.
        var unknown = 0
        /// The number of values that the member's enums do not have.
        var newValues = 0
        /// The number of facts in favour of the member.
        var certainty = 0

        /// Returns true if two members fit equally well, so that only a guess puts one before the other.
        func ties(with other: Self) -> Bool { unknown == other.unknown && newValues == other.newValues }

        static func < (lhs: Self, rhs: Self) -> Bool {
            (rhs.unknown, rhs.newValues, lhs.certainty) < (lhs.unknown, lhs.newValues, rhs.certainty)
        }
    }
}

nonisolated extension APIClient.Shape {
    /// Returns the reason why a value does not fit.
    func objection(_ kind: APIClient.JSONKind, at path: [any CodingKey]) -> String {
        let subject = APIClient.DecodingProblem.text(of: path)
        guard case .object(let required, _, let constants, _, _) = self, case .object(let members) = kind else {
            return (subject.isEmpty ? "the value" : subject) + " should be \(description)"
        }
        let prefix = subject.isEmpty ? "" : subject + "."
        if let missing = required.first(where: { !members.contains(APIClient.FieldKey(stringValue: $0)) }) {
            return "\(prefix)\(missing) is missing"
        }
        for (name, values) in constants.sorted(by: { $0.key < $1.key }) {
            let value = members.scalar(APIClient.FieldKey(stringValue: name))
            if value.map(values.contains) != true {
                let expected = values.map(\.description).sorted().joined(separator: " or ")
                return "\(prefix)\(name) should be \(expected)"
            }
        }
        return (subject.isEmpty ? "the value" : subject) + " should be \(description)"
    }

    private var description: String {
        switch self {
        case .any: "any value"
        case .string: "a string"
        case .integer: "a whole number"
        case .number: "a number"
        case .boolean: "true or false"
        case .format: "a string"
        case .values(let values, _): values.map(\.description).sorted().joined(separator: " or ")
        case .list: "an array"
        case .null: "null"
        case .object, .map: "an object"
        case .anyOf(let shapes): Set(shapes.map(\.description)).sorted().joined(separator: " or ")
        }
    }
}

nonisolated extension APIClient.JSONKind {
    /// The value as JSON; `nil` for a list, an object or `null`.
    fileprivate var scalar: APIClient.JSON? {
        switch self {
        case .string(let text): .string(text)
        case .bool(let flag): .bool(flag)
        case .integer(let number): .integer(number)
        case .number(let number): .number(number)
        case .null, .array, .object: nil
        }
    }
}

nonisolated extension APIClient.JSON {
    /// Returns the number of keys, also of nested objects, that another value does not have.
    func keysMissing(in other: Self) -> Int {
        switch (self, other) {
        case (.object(let members), .object(let others)):
            members.reduce(0) { count, member in count + (others[member.key].map(member.value.keysMissing) ?? 1) }
        case (.array(let elements), .array(let others)):
            zip(elements, others).reduce(0) { $0 + $1.0.keysMissing(in: $1.1) }
        default: 0
        }
    }

    /// Returns true if two values have the same type.
    fileprivate func isLike(_ other: Self) -> Bool {
        switch (self, other) {
        case (.string, .string), (.bool, .bool), (.integer, .integer), (.number, .number), (.number, .integer),
            (.integer, .number):
            true
        default: false
        }
    }
}

nonisolated extension KeyedDecodingContainer<APIClient.FieldKey> {
    fileprivate func kind(_ key: APIClient.FieldKey) -> APIClient.JSONKind? {
        (try? superDecoder(forKey: key)).flatMap { try? APIClient.JSONKind(of: $0) }
    }

    /// Returns a member that is a string, a Boolean or an integer; `nil` for any other.
    fileprivate func scalar(_ key: APIClient.FieldKey) -> APIClient.JSON? {
        if let text = try? decode(String.self, forKey: key) { return .string(text) }
        if let flag = try? decode(Bool.self, forKey: key) { return .bool(flag) }
        return (try? decode(Int.self, forKey: key)).map(APIClient.JSON.integer)
    }
}
