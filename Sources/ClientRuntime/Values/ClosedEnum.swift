nonisolated extension APIClient {
    /// Reads a value of a closed enum. A value that the API's description does not have is an error.
    package static func closed<Value: RawRepresentable & CaseIterable>(_ decoder: any Decoder) throws -> Value
    where Value.RawValue: Decodable {
        let raw = try Value.RawValue(from: decoder)
        guard let value = Value(rawValue: raw) else {
            let known = Value.allCases.map { JSON.text(of: $0.rawValue) }
            throw mismatch("one of \(known.joined(separator: ", "))", at: decoder.codingPath)
        }
        return value
    }
}
