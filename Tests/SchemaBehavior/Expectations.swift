import Foundation

/// Prints a text with the line of the expectation unless the condition is true.
func expect(_ condition: Bool, _ text: @autoclosure () -> String, line: Int = #line) {
    if !condition { print("line \(line): \(text())") }
}

func expectEqual<Value: Equatable>(_ value: Value, _ expected: Value, line: Int = #line) {
    expect(value == expected, "\(value) is not \(expected)", line: line)
}

/// Decodes JSON to a value of the client; prints an error and throws if that fails.
func read<Model: Decodable>(_ type: Model.Type, _ json: String, line: Int = #line) throws -> Model {
    do {
        return try JSONDecoder().decode(type, from: Data(json.utf8))
    } catch {
        print("line \(line): \(json) is not read as \(type): \(error)")
        throw Unreadable()
    }
}

/// Decodes JSON to the type that the context expects.
func read<Model: Decodable>(_ json: String, line: Int = #line) throws -> Model {
    try read(Model.self, json, line: line)
}

/// An error that is already printed.
struct Unreadable: Error {}

func written(_ model: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(model), as: UTF8.self)
}

func expectWritten(_ model: some Encodable, _ json: String, line: Int = #line) throws {
    let text = try written(model)
    expect(try JSONValue(text) == JSONValue(json), "\(text) is written instead of \(json)", line: line)
}

/// Compares the body of a request with JSON.
func expectBody(_ body: Data?, _ json: String, line: Int = #line) throws {
    let text = String(decoding: body ?? Data(), as: UTF8.self)
    expect(try JSONValue(text) == JSONValue(json), "\(text) is sent instead of \(json)", line: line)
}

/// Checks that each JSON text is unchanged after it is decoded and encoded.
func expectSame<Model: Codable>(_ type: Model.Type, _ json: String..., line: Int = #line) throws {
    for json in json {
        guard let model = try? read(type, json, line: line) else { continue }
        try expectWritten(model, json, line: line)
    }
}

/// Checks in the compiler that two expressions have one type.
func expectOneType<Model>(_: Model.Type, _: Model.Type) {}

/// The type of a call's response: `response { try await client.pets.get().value }`. No call is made.
func response<Model>(of call: () async throws -> Model) -> Model.Type {
    Model.self
}

/// The type of a function's argument: `argument(of: client.pets.make(body:))`.
func argument<Model, Result>(of function: (Model) -> Result) -> Model.Type {
    Model.self
}

/// The type within an optional, or the type itself if it is not optional.
func wrapped<Model>(_: Model?.Type) -> Model.Type {
    Model.self
}

/// A copy with a new value of one property; `nil` if the property cannot be set.
func with<Model, Value: Decodable>(_ model: Model, _ property: KeyPath<Model, Value>, _ json: String) throws -> Model? {
    guard let property = property as? WritableKeyPath<Model, Value>, let value = try? read(Value.self, json) else { return nil }
    var model = model
    model[keyPath: property] = value
    return model
}

/// A JSON value that keeps all digits of its numbers.
private enum JSONValue: Decodable, Equatable {
    case null, bool(Bool), number(Decimal), string(String), array([JSONValue]), object([String: JSONValue])

    init(_ json: String) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Decimal.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }
}
