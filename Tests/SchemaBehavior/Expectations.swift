import Foundation

/// Prints what is not as it should be, and where it is asked for; nothing where it is.
func expect(_ condition: Bool, _ text: @autoclosure () -> String, line: Int = #line) {
    if !condition { print("line \(line): \(text())") }
}

func expectEqual<Value: Equatable>(_ value: Value, _ expected: Value, line: Int = #line) {
    expect(value == expected, "\(value) is not \(expected)", line: line)
}

/// The value that a user of the client gets from JSON.
func read<Model: Decodable>(_ type: Model.Type, _ json: String, line: Int = #line) throws -> Model {
    do {
        return try JSONDecoder().decode(type, from: Data(json.utf8))
    } catch {
        print("line \(line): \(json) is not read as \(type): \(error)")
        throw Unreadable()
    }
}

/// The same, where the type follows from what it is for.
func read<Model: Decodable>(_ json: String, line: Int = #line) throws -> Model {
    try read(Model.self, json, line: line)
}

/// Was printed where it was thrown.
struct Unreadable: Error {}

func written(_ model: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(model), as: UTF8.self)
}

func expectWritten(_ model: some Encodable, _ json: String, line: Int = #line) throws {
    let text = try written(model)
    expect(try JSONValue(text) == JSONValue(json), "\(text) is written instead of \(json)", line: line)
}

/// The request of a call.
func expectBody(_ body: Data?, _ json: String, line: Int = #line) throws {
    let text = String(decoding: body ?? Data(), as: UTF8.self)
    expect(try JSONValue(text) == JSONValue(json), "\(text) is sent instead of \(json)", line: line)
}

/// Read and written again, it is the same.
func expectSame<Model: Codable>(_ type: Model.Type, _ json: String..., line: Int = #line) throws {
    for json in json {
        guard let model = try? read(type, json, line: line) else { continue }
        try expectWritten(model, json, line: line)
    }
}

/// That two expressions have one type, as the compiler sees it.
func expectOneType<Model>(_: Model.Type, _: Model.Type) {}

/// The type of a call's response: `answer { try await client.pets.get().value }`. No call is made.
func answer<Model>(of call: () async throws -> Model) -> Model.Type {
    Model.self
}

/// The type of a function's argument: `argument(of: client.pets.make(body:))`.
func argument<Model, Result>(of function: (Model) -> Result) -> Model.Type {
    Model.self
}

/// The type within an optional, or the type itself if it is none.
func wrapped<Model>(_: Model?.Type) -> Model.Type {
    Model.self
}

/// A value with another one in a property; `nil` where the property is nobody's to set.
func with<Model, Value: Decodable>(_ model: Model, _ property: KeyPath<Model, Value>, _ json: String) throws -> Model? {
    guard let property = property as? WritableKeyPath<Model, Value>, let value = try? read(Value.self, json) else { return nil }
    var model = model
    model[keyPath: property] = value
    return model
}

/// JSON with all digits of its numbers.
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
