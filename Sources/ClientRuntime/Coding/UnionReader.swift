nonisolated extension APIClient {
    /// Chooses the member of a union that has no discriminator: of those whose required properties, constants and type
    /// fit, the one that knows most of what is there, then the one that asks for most.
    struct UnionReader<Union> {
        private let decoder: any Decoder
        private let outline: Outline
        private var candidates: [Candidate] = []

        private struct Candidate {
            let fit: Fit
            let decode: (any Decoder) throws -> Union
        }

        init(_ decoder: any Decoder) throws {
            self.decoder = decoder
            outline = try Outline(of: decoder)
        }

        mutating func member<Value: Decodable>(_ shape: Shape, _ make: @escaping (Value) -> Union) {
            guard let fit = shape.fit(outline) else { return }
            candidates.append(Candidate(fit: fit) { make(try Value(from: $0)) })
        }

        mutating func member<Format: WireFormat>(
            _ shape: Shape, as format: Format, _ make: @escaping (Format.Value) -> Union
        ) {
            guard let fit = shape.fit(outline) else { return }
            candidates.append(Candidate(fit: fit) { make(try read($0, as: format)) })
        }

        /// The best member that can be read, else what `unknown` makes of the value.
        func best(else unknown: (JSON) -> Union) throws -> Union {
            let ordered = candidates.enumerated().sorted {
                $0.element.fit == $1.element.fit ? $0.offset < $1.offset : $0.element.fit > $1.element.fit
            }
            for (_, candidate) in ordered {
                if let value = try? candidate.decode(decoder) {
                    return value
                }
            }
            return unknown(try JSON(from: decoder))
        }
    }

    /// What a value must look like to be a member of a union.
    enum Shape {
        case any, string, integer, number, boolean, array, null
        /// The constants are the strings that properties have. A property of several is an enum, which may have a new
        /// value one day: where it is not required, that alone makes no other object of it.
        case object(required: [String] = [], known: Set<String> = [], constants: [String: Set<String>] = [:])

        /// `nil` where a value is no such thing.
        func fit(_ outline: Outline) -> Fit? {
            switch (self, outline) {
            case (.any, _), (.string, .string), (.integer, .integer), (.boolean, .bool), (.array, .array),
                (.null, .null), (.number, .number), (.number, .integer):
                return Fit(unknown: 0, newValues: 0, required: 0)
            case (.object(let required, let known, let constants), .object(let members)):
                guard required.allSatisfy({ members.contains(FieldKey(stringValue: $0)) }) else { return nil }
                var matches = 0
                var newValues = 0
                for (name, values) in constants {
                    let key = FieldKey(stringValue: name)
                    guard members.contains(key), (try? members.decodeNil(forKey: key)) == false else { continue }
                    guard let text = try? members.decode(String.self, forKey: key) else { return nil }
                    if values.contains(text) {
                        matches += 1
                    } else if values.count > 1, !required.contains(name) {
                        newValues += 1
                    } else {
                        return nil
                    }
                }
                let unknown = members.allKeys.count { !known.contains($0.stringValue) }
                return Fit(unknown: unknown, newValues: newValues, required: required.count + matches)
            default:
                return nil
            }
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
