import Foundation
import Generator
import Testing

/// Checks that a generated client writes the values that it reads. The client is compiled into a program that decodes
/// and encodes values of every form of schema.
@Suite(.timeLimit(.minutes(20))) struct RoundTripTests {
    /// The second argument is the least number of values in `values.json`.
    @Test(arguments: [("round-trips", 51), ("unknown-properties", 9)])
    func `values of every form of schema survive a round trip`(_ name: String, _ least: Int) async throws {
        let fixture = Fixture(name: name)
        let data = try #require(FileManager.default.contents(atPath: fixture.folder + "/values.json"))
        let values = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [Any]])
        let count = values.values.reduce(0) { $0 + $1.count }
        #expect(count >= least)
        var files = try Generation.shared(fixture).files
        files["Main.swift"] = Self.program(try fixture.settings().name, types: values.keys.sorted())
        files["values.json"] = String(decoding: data, as: UTF8.self)
        let output = try await SwiftCompiler().run(files, arguments: ["values.json"], flags: ["-swift-version", "6"])
        #expect(output == "\(count) values\n")
    }

    /// A program that prints each value that changes, and then the number of values.
    private static func program(_ client: String, types: [String]) -> String {
        let cases = types.map { "case \"\($0)\": try again(\(client).\($0).self, value)" }
        return """
            import Foundation

            @main enum Main {
                static func main() throws {
                    let data = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
                    let values = try JSONDecoder().decode([String: [Value]].self, from: data)
                    for (type, value) in values.flatMap({ type, values in values.map { (type, $0) } }) {
                        let result = Result { try again(type, value) }
                        if (try? result.get()) != value { print(type, value, "became", result) }
                    }
                    print(values.values.reduce(0) { $0 + $1.count }, "values")
                }

                static func again(_ type: String, _ value: Value) throws -> Value? {
                    switch type {
                    \(cases.joined(separator: "\n        "))
                    default: nil
                    }
                }

                static func again<Model: Codable>(_ type: Model.Type, _ value: Value) throws -> Value {
                    let model = try JSONDecoder().decode(type, from: JSONEncoder().encode(value))
                    return try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(model))
                }
            }

            /// A value that keeps all digits of its numbers.
            enum Value: Codable, Equatable {
                case null, bool(Bool), number(Decimal), string(String), array([Value]), object([String: Value])

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
                    } else if let value = try? container.decode([Value].self) {
                        self = .array(value)
                    } else {
                        self = .object(try container.decode([String: Value].self))
                    }
                }

                func encode(to encoder: any Encoder) throws {
                    var container = encoder.singleValueContainer()
                    switch self {
                    case .null: try container.encodeNil()
                    case .bool(let value): try container.encode(value)
                    case .number(let value): try container.encode(value)
                    case .string(let value): try container.encode(value)
                    case .array(let value): try container.encode(value)
                    case .object(let value): try container.encode(value)
                    }
                }
            }

            """
    }
}
