nonisolated extension APIClient {
    /// The value that tells which member of a union is there; `nil` where there is none, or it is no text, or nothing
    /// that could have one.
    static func tag(_ name: FieldKey, of decoder: any Decoder) -> String? {
        let container = try? decoder.container(keyedBy: FieldKey.self)
        return try? container?.decode(String.self, forKey: name)
    }
}
