nonisolated extension APIClient {
    /// Chooses the member of a union that has no discriminator: of those whose required properties, constants and type
    /// fit, the one that knows most of what is there, then the one that asks for most.
    struct UnionReader<Union> {
        private let decoder: any Decoder
        private let outline: Outline
        private var candidates: [Candidate] = []
        /// The members that do not fit, which only matter where none does.
        private var others: [(type: Any.Type, shape: Shape)] = []

        private struct Candidate {
            let fit: Fit
            let type: Any.Type
            let decode: (any Decoder) throws -> Union
        }

        init(_ decoder: any Decoder) throws {
            self.decoder = decoder
            outline = try Outline(of: decoder)
        }

        mutating func member<Value: Decodable>(_ shape: Shape, _ make: @escaping (Value) -> Union) {
            guard let fit = shape.fit(outline) else { return others.append((Value.self, shape)) }
            candidates.append(Candidate(fit: fit, type: Value.self) { make(try Value(from: $0)) })
        }

        mutating func member<Format: WireFormat>(
            _ shape: Shape, as format: Format, _ make: @escaping (Format.Value) -> Union
        ) {
            guard let fit = shape.fit(outline) else { return others.append((Format.Value.self, shape)) }
            candidates.append(Candidate(fit: fit, type: Format.Value.self) { make(try read($0, as: format)) })
        }

        /// The best member that can be read, else what `unknown` makes of the value.
        func best(else unknown: (JSON) -> Union) throws -> Union {
            var objections: [String] = []
            if let member = member(&objections) { return member }
            MisfitCollector.of(decoder)?.add(objections + otherObjections, at: decoder.codingPath)
            return unknown(try JSON(from: decoder))
        }

        /// The best member that can be read; an error that says what speaks against each where there is none.
        func best() throws -> Union {
            var objections: [String] = []
            if let member = member(&objections) { return member }
            let reasons = (objections + otherObjections).joined(separator: "; ")
            throw mismatch("one of several things (\(reasons))", at: decoder.codingPath)
        }

        private func member(_ objections: inout [String]) -> Union? {
            let ordered = candidates.enumerated().sorted {
                $0.element.fit == $1.element.fit ? $0.offset < $1.offset : $0.element.fit > $1.element.fit
            }
            for (_, candidate) in ordered {
                do {
                    return try candidate.decode(decoder)
                } catch {
                    objections.append("\(candidate.type): \(DecodingProblem.objection(error))")
                }
            }
            return nil
        }

        private var otherObjections: [String] {
            others.map { "\($0.type): \($0.shape.objection(outline, at: decoder.codingPath))" }
        }
    }
}
