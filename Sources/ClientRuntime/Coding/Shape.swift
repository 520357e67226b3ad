nonisolated extension APIClient {
    /// What a value must look like to be a member of a union.
    indirect enum Shape {
        case any, string, integer, number, boolean, array, null
        /// The constants are the values that properties have. A property of several is an enum, which may have a new
        /// value one day: where it is not required, that alone makes no other object of it.
        case object(required: [String] = [], known: Set<String> = [], constants: [String: Set<JSON>] = [:])
        /// A union within the union.
        case anyOf([Shape])

        /// `nil` where a value is no such thing.
        func fit(_ outline: Outline) -> Fit? {
            switch (self, outline) {
            case (.any, _), (.string, .string), (.integer, .integer), (.boolean, .bool), (.array, .array),
                (.null, .null), (.number, .number), (.number, .integer):
                return Fit(unknown: 0, newValues: 0, required: 0)
            case (.object(let required, let known, let constants), .object(let members)):
                return Self.fit(required, known, constants, members)
            case (.anyOf(let shapes), _):
                return shapes.compactMap { $0.fit(outline) }.max()
            default:
                return nil
            }
        }

        private static func fit(
            _ required: [String], _ known: Set<String>, _ constants: [String: Set<JSON>],
            _ members: KeyedDecodingContainer<FieldKey>
        ) -> Fit? {
            guard required.allSatisfy({ members.contains(FieldKey(stringValue: $0)) }) else { return nil }
            var matches = 0
            var newValues = 0
            for (name, values) in constants {
                let key = FieldKey(stringValue: name)
                guard members.contains(key), (try? members.decodeNil(forKey: key)) == false else { continue }
                guard let value = members.scalar(key) else { return nil }
                if values.contains(value) {
                    matches += 1
                } else if values.count > 1, !required.contains(name) {
                    newValues += 1
                } else {
                    return nil
                }
            }
            let unknown = members.allKeys.count { !known.contains($0.stringValue) }
            return Fit(unknown: unknown, newValues: newValues, required: required.count + matches)
        }
    }

    struct Fit: Comparable {
        let unknown: Int
        let newValues: Int
        let required: Int

        static func < (lhs: Self, rhs: Self) -> Bool {
            (rhs.unknown, rhs.newValues, lhs.required) < (lhs.unknown, lhs.newValues, rhs.required)
        }
    }
}

nonisolated extension APIClient.Shape {
    /// What speaks against a value that does not fit.
    func objection(_ outline: APIClient.Outline, at path: [any CodingKey]) -> String {
        let place = APIClient.DecodingProblem.text(of: path)
        guard case .object(let required, _, let constants) = self, case .object(let members) = outline else {
            return (place.isEmpty ? "the value" : place) + " should be \(description)"
        }
        let prefix = place.isEmpty ? "" : place + "."
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
        return (place.isEmpty ? "the value" : place) + " should be \(description)"
    }

    private var description: String {
        switch self {
        case .any: "something else"
        case .string: "a string"
        case .integer: "a whole number"
        case .number: "a number"
        case .boolean: "true or false"
        case .array: "an array"
        case .null: "null"
        case .object: "an object"
        case .anyOf(let shapes): Set(shapes.map(\.description)).sorted().joined(separator: " or ")
        }
    }
}

nonisolated extension KeyedDecodingContainer<APIClient.FieldKey> {
    /// A member that is no list, object or fraction.
    fileprivate func scalar(_ key: APIClient.FieldKey) -> APIClient.JSON? {
        if let text = try? decode(String.self, forKey: key) { return .string(text) }
        if let flag = try? decode(Bool.self, forKey: key) { return .bool(flag) }
        return (try? decode(Int.self, forKey: key)).map(APIClient.JSON.integer)
    }
}
