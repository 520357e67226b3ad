nonisolated extension APIClient {
    /// A reader that chooses the member of a union without a discriminator. Among the members whose type, required
    /// properties and constants fit, it prefers the one that leaves the fewest keys unknown, then the one with the
    /// fewest new values of enums, then the one with the most facts in its favour.
    package struct UnionReader<Union> {
        private let decoder: any Decoder
        private let kind: JSONKind
        private var candidates: [Candidate] = []
        /// The members that do not fit. If none fits, the error gives the reason against each.
        private var others: [(type: Any.Type, shape: Shape)] = []

        private struct Candidate {
            let fit: Fit
            let shape: Shape
            let type: Any.Type
            let decode: (any Decoder) throws -> Union
        }

        package init(_ decoder: any Decoder) throws {
            self.decoder = decoder
            kind = try JSONKind(of: decoder)
        }

        package mutating func member<Value: Decodable>(_ shape: Shape, _ make: @escaping (Value) -> Union) {
            guard let fit = shape.fit(kind) else { return others.append((Value.self, shape)) }
            candidates.append(Candidate(fit: fit, shape: shape, type: Value.self) { make(try Value(from: $0)) })
        }

        //% if formats
        package mutating func member<Format: WireFormat>(
            _ shape: Shape, as format: Format, _ make: @escaping (Format.Value) -> Union
        ) {
            guard let fit = shape.fit(kind) else { return others.append((Format.Value.self, shape)) }
            candidates.append(Candidate(fit: fit, shape: shape, type: Format.Value.self) { make(try read($0, as: format)) })
        }

        //% end
        /// Returns the best member that can be read, else the result of `unknown`.
        ///
        /// - Parameter several: Combines the best member with those that know further keys of the value, if there are
        ///   any.
        package func best(several: (([Union]) -> Union)? = nil, else unknown: (JSON) -> Union) throws -> Union {
            var objections: [String] = []
            if let member = member(several, &objections) { return member }
            //% if log
            UnexpectedValueCollector.of(decoder)?.add(objections + otherObjections, at: decoder.codingPath)
            //% end
            return unknown(try JSON(from: decoder))
        }

        /// Returns the best member that can be read. If there is none, it throws an error with the reason against each
        /// member.
        package func best(several: (([Union]) -> Union)? = nil) throws -> Union {
            var objections: [String] = []
            if let member = member(several, &objections) { return member }
            let reasons = (objections + otherObjections).joined(separator: "; ")
            throw mismatch("a member of the union (\(reasons))", at: decoder.codingPath)
        }

        private func member(_ several: (([Union]) -> Union)?, _ objections: inout [String]) -> Union? {
            let ordered = candidates.enumerated().sorted {
                $0.element.fit == $1.element.fit ? $0.offset < $1.offset : $0.element.fit > $1.element.fit
            }.map(\.element)
            for (index, candidate) in ordered.enumerated() {
                //% if log
                let findings = findings
                //% end
                do {
                    let rest = ordered[(index + 1)...]
                    let member = try candidate.decode(decoder)
                    guard let several else { return leastLossy(member, rest.prefix { $0.fit.ties(with: candidate.fit) }) }
                    let others = others(in: rest, besides: candidate)
                    guard others.isEmpty else { return several([member] + others) }
                    return leastLossy(member, rest.prefix { $0.fit.ties(with: candidate.fit) })
                } catch {
                    //% if log
                    restore(findings)
                    //% end
                    objections.append("\(candidate.type): \(DecodingProblem.objection(error))")
                }
            }
            return nil
        }

        /// Returns the member that keeps most of the deeper values, among members that fit equally well by their
        /// shapes.
        private func leastLossy(_ member: Union, _ rivals: ArraySlice<Candidate>) -> Union {
            guard !rivals.isEmpty, let whole = try? JSON(from: decoder), var fewest = losses(member, whole) else {
                return member
            }
            var best = member
            for rival in rivals where fewest > 0 {
                //% if log
                let findings = findings
                //% end
                guard let other = try? rival.decode(decoder), let losses = losses(other, whole), losses < fewest else {
                    //% if log
                    restore(findings)
                    //% end
                    continue
                }
                (best, fewest) = (other, losses)
            }
            return best
        }

        //% if log
        /// The unexpected values so far. A member that is not chosen adds none.
        private var findings: UnexpectedValueCollector.Findings? { UnexpectedValueCollector.of(decoder)?.state }

        private func restore(_ findings: UnexpectedValueCollector.Findings?) {
            if let findings { UnexpectedValueCollector.of(decoder)?.state = findings }
        }

        //% end
        /// Returns the number of keys that a member loses; `nil` if the client does not write such values.
        private func losses(_ member: Union, _ whole: JSON) -> Int? {
            (member as? any Encodable).flatMap { try? JSON(encoding: $0) }.map(whole.keysMissing)
        }

        /// Returns further members that know keys of the value which the members before do not know.
        private func others(in candidates: ArraySlice<Candidate>, besides first: Candidate) -> [Union] {
            guard first.fit.unknown > 0, case .object(let members) = kind else { return [] }
            var left = first.shape.unknownKeys(in: members)
            return candidates.compactMap { candidate in
                let unknown = candidate.shape.unknownKeys(in: members)
                guard !left.isSubset(of: unknown), let member = try? candidate.decode(decoder) else { return nil }
                left.formIntersection(unknown)
                return member
            }
        }

        private var otherObjections: [String] {
            others.map { "\($0.type): \($0.shape.objection(kind, at: decoder.codingPath))" }
        }
    }
}

nonisolated extension APIClient {
    /// Writes a value that is several members of a union at once, with the properties of all.
    package static func writeAll<Member: Encodable>(_ members: [Member], to encoder: any Encoder) throws {
        var whole = JSON.object([:])
        for member in members { whole.merge(try JSON(encoding: member)) }
        try whole.encode(to: encoder)
    }
}
