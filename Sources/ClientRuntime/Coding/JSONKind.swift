nonisolated extension APIClient {
    /// The type of a JSON value, with a scalar's value or a container's unread contents.
    enum JSONKind {
        case null
        case string(String)
        case bool(Bool)
        case integer(Int)
        case number(Double)
        case array(any UnkeyedDecodingContainer)
        case object(KeyedDecodingContainer<FieldKey>)

        /// Finds the type of a decoder's value by trying one type after another; each wrong one costs an error.
        init(of decoder: any Decoder) throws {
            //% if fastJSON
            if let reader = decoder as? JSONReader {
                self = try reader.kind()
                return
            }
            //% end
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let text = try? container.decode(String.self) {
                self = .string(text)
            } else if let members = try? decoder.container(keyedBy: FieldKey.self) {
                self = .object(members)
            } else if let elements = try? decoder.unkeyedContainer() {
                self = .array(elements)
            } else if let flag = try? container.decode(Bool.self) {
                self = .bool(flag)
            } else if let number = try? container.decode(Int.self) {
                self = .integer(number)
            } else if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else {
                // A number that no type holds, or a text that is not JSON, which the caller can find out.
                let description = "a value that can be read"
                throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: description))
            }
        }
    }
}
