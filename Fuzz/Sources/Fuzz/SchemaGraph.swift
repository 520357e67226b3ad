/// A spec with random schemas that refer to each other. The bytes of an input make the choices.
struct SchemaGraph {
    private static let count = 12
    private static let deepest = 4

    private var bytes: ArraySlice<UInt8>

    init(_ input: [UInt8]) {
        bytes = input[...]
    }

    /// Returns the spec as JSON. After the end of the input, each choice is the first one.
    mutating func spec() -> String {
        let version = ["3.0.3", "3.1.0", "3.2.0"][next(3)]
        let schemas = (0..<Self.count).map { "\"S\($0)\": \(schema(depth: 0))" }
        let content = "{\"application/json\": {\"schema\": \(reference())}}"
        let operation = """
            {"operationId": "all.use", "parameters": [{"name": "p", "in": "query", "schema": \(reference())}],
            "requestBody": {"content": \(content)}, "responses": {"200": {"description": "ok", "content": \(content)}}}
            """
        return """
            {"openapi": "\(version)", "info": {"title": "Graph", "version": "1"}, "paths": {"/all": {"post": \(operation)}},
            "components": {"schemas": {\(schemas.joined(separator: ",\n"))}}}
            """
    }

    private mutating func next(_ bound: Int) -> Int {
        Int(bytes.popFirst() ?? 0) % bound
    }

    private mutating func reference() -> String {
        "{\"$ref\": \"#/components/schemas/S\(next(Self.count))\"}"
    }

    private mutating func schema(depth: Int) -> String {
        guard depth < Self.deepest else { return reference() }
        let keywords = (0...next(2)).map { _ in keyword(depth: depth + 1) }
        // A repeated key would be an error.
        let members = Dictionary(keywords) { first, _ in first }.sorted { $0.key < $1.key }
        return "{" + members.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}"
    }

    private mutating func keyword(depth: Int) -> (String, String) {
        switch next(17) {
        case 0: ("$ref", "\"#/components/schemas/S\(next(Self.count))\"")
        case 1: ("allOf", list(depth))
        case 2: ("oneOf", list(depth))
        case 3: ("anyOf", list(depth))
        case 4: ("properties", members(depth))
        case 5: ("items", schema(depth: depth))
        case 6: ("additionalProperties", schema(depth: depth))
        case 7: ("prefixItems", list(depth))
        case 8: ("type", "[\"\(type())\", \"\(type())\"]")
        case 9: ("type", "\"\(type())\"")
        case 10: ("enum", "[\(value()), \(value())]")
        case 11: ("const", value())
        case 12: ("required", "[\"\(name())\", \"\(name())\"]")
        case 13: ("additionalProperties", "false")
        case 14: ("default", value())
        case 15: ("discriminator", "{\"propertyName\": \"\(name())\"}")
        default: (["nullable", "readOnly", "writeOnly", "deprecated"][next(4)], "true")
        }
    }

    private mutating func list(_ depth: Int) -> String {
        "[" + (0...next(3)).map { _ in schema(depth: depth) }.joined(separator: ", ") + "]"
    }

    private mutating func members(_ depth: Int) -> String {
        "{" + (0...next(3)).map { _ in "\"\(name())\": \(schema(depth: depth))" }.joined(separator: ", ") + "}"
    }

    private mutating func name() -> String { ["a", "b", "kind"][next(3)] }

    private mutating func type() -> String {
        ["string", "integer", "number", "boolean", "null", "object", "array"][next(7)]
    }

    private mutating func value() -> String {
        ["\"a\"", "\"b\"", "1", "1.5", "true", "null", "{}", "[]", "{\"a\": 1}"][next(9)]
    }
}
