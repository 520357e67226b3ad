internal import Foundation

nonisolated extension APIClient {
    /// The coding of JSON with the runtime's own reader and writer.
    enum OwnJSON {
        static func decode<Value: Decodable>(
            _ type: Value.Type, from bytes: Data, userInfo: [CodingUserInfoKey: any Sendable] = [:]
        ) throws -> Value {
            try JSONReader.decode(type, from: bytes, userInfo: userInfo)
        }

        static func encode<Value: Encodable>(_ value: Value) throws -> Data { try JSONWriter.encode(value) }
    }

    /// A decoder of JSON for any `Decodable` type. `Fields` bypasses the containers of `Codable` and reads the members
    /// of an object from the text.
    struct JSONReader {
        let tape: Tape
        /// The tape index of the value. An index beyond the end stands for a missing value, which is read as `null`.
        let index: Int

        static func decode<Value: Decodable>(
            _ type: Value.Type, from data: Data, userInfo: [CodingUserInfoKey: any Sendable] = [:]
        ) throws -> Value {
            try Self(tape: try Tape([UInt8](data), userInfo: userInfo), index: 0).value(type)
        }
    }
}

nonisolated extension APIClient.JSONReader {
    var isNull: Bool { tape.form(index) == .null }

    /// Decodes a value of any type. The function is small, because decoding uses stack for every level of nesting.
    func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        Self.isSpecial(type) ? try special(type) : try Value(from: self)
    }

    func any(_ type: any Decodable.Type) throws -> any Decodable {
        Self.isSpecial(type) ? try special(type) : try type.init(from: self)
    }

    private static func isSpecial(_ type: Any.Type) -> Bool {
        switch ObjectIdentifier(type) {
        case ObjectIdentifier(String.self), ObjectIdentifier(Int.self), ObjectIdentifier([String: String].self),
            ObjectIdentifier(Decimal.self), ObjectIdentifier(URL.self), ObjectIdentifier(Data.self):
            true
        default: false
        }
    }

    /// Decodes types that `JSONDecoder` treats specially, in the same way, and some others faster.
    @inline(never) private func special<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let special: Any
        switch ObjectIdentifier(type) {
        case ObjectIdentifier(String.self): special = try string()
        case ObjectIdentifier(Int.self): special = try integer(Int.self)
        case ObjectIdentifier([String: String].self): special = try strings()
        case ObjectIdentifier(Decimal.self): special = try number(type, \.decimal)
        case ObjectIdentifier(URL.self): special = try formatted(type, "a URL") { URL(string: $0) }
        default: special = try formatted(type, "base64") { Data(base64Encoded: $0) }
        }
        guard let value = special as? Value else { throw mismatch(type) }
        return value
    }

    func string() throws -> String {
        guard tape.form(index) == .string else { throw mismatch(String.self) }
        return tape.string(index)
    }

    /// Decodes a map of strings, the most frequent kind of map.
    private func strings() throws -> [String: String] {
        var strings: [String: String] = [:]
        for key in try members().keys {
            let name = tape.string(key)
            if strings[name] == nil { strings[name] = try Self(tape: tape, index: key + 1).string() }
        }
        return strings
    }

    func bool() throws -> Bool {
        guard tape.form(index) == .bool else { throw mismatch(Bool.self) }
        return tape.byte(tape.offset(index)) == UInt8(ascii: "t")
    }

    func integer<Integer: FixedWidthInteger>(_ type: Integer.Type) throws -> Integer {
        try number(type) { $0.integer() }
    }

    func number<Value>(_ type: Any.Type, _ convert: (Number) -> Value?) throws -> Value {
        guard tape.form(index) == .number else { throw mismatch(type) }
        let number = Number(tape.offset(index), in: tape.bytes)
        guard let value = convert(number) else { throw APIClient.wrongNumber(number.text, at: codingPath) }
        return value
    }

    private func formatted<Value>(_ type: Any.Type, _ expectation: String, _ read: (String) -> Value?) throws -> Value {
        if isNull { throw mismatch(type) }
        guard let value = read(try string()) else { throw APIClient.mismatch(expectation, at: codingPath) }
        return value
    }

    /// Returns the error for a value of another type.
    @inline(never) func mismatch(_ type: Any.Type) -> DecodingError {
        let text = "Expected to decode \(type) but found \(tape.form(index)) instead."
        let context = DecodingError.Context(codingPath: codingPath, debugDescription: text)
        return isNull ? .valueNotFound(type, context) : .typeMismatch(type, context)
    }

    //% if json
    /// Returns the type of a value. It does not try type by type, because each failed try would cost an error.
    func kind() throws -> APIClient.JSONKind {
        switch tape.form(index) {
        case .null: return .null
        case .bool: return .bool(try bool())
        case .string: return .string(tape.string(index))
        case .array: return .array(try unkeyedContainer())
        case .object: return .object(try container(keyedBy: APIClient.FieldKey.self))
        case .number:
            let number = Number(tape.offset(index), in: tape.bytes)
            return number.integer().map { .integer($0) } ?? .number(number.double ?? .infinity)
        }
    }

    /// Returns a number that is no integer, with all its digits.
    func json(_ number: Double) -> APIClient.JSON {
        let text = Number(tape.offset(index), in: tape.bytes)
        return text.isWritten(as: number) ? .number(number) : .numeral(text.text)
    }
    //% end
}

nonisolated extension APIClient.JSONReader: Decoder {
    var codingPath: [any CodingKey] { tape.path(to: index) }
    var userInfo: [CodingUserInfoKey: Any] { tape.userInfo }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(ObjectContainer(members: try members()))
    }

    func members() throws -> Members {
        guard tape.form(index) == .object else { throw mismatch([String: Any].self) }
        return Members(tape, index)
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard tape.form(index) == .array else { throw mismatch([Any].self) }
        return ArrayContainer(tape, index)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

nonisolated extension APIClient.JSONReader: SingleValueDecodingContainer {
    func decodeNil() -> Bool { isNull }
    func decode(_ type: Bool.Type) throws -> Bool { try bool() }
    func decode(_ type: String.Type) throws -> String { try string() }
    func decode(_ type: Double.Type) throws -> Double { try number(type, \.double) }
    func decode(_ type: Float.Type) throws -> Float { try number(type, \.float) }
    func decode<Integer: FixedWidthInteger & Decodable>(_ type: Integer.Type) throws -> Integer { try integer(type) }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try value(type) }
}
