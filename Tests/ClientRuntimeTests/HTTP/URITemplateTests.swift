import Testing
@testable import ClientRuntime

/// Checks the examples of RFC 6570 §3.2 that OpenAPI's parameters can express (OpenAPI 3.1, Appendix C).
struct URITemplateTests {
    enum Value: Sendable {
        case text(String), list, keys, noList, noKeys

        func parameter() throws -> APIClient.ParameterValue {
            switch self {
            case .text(let text): try .init(text)
            case .list: try .init(["red", "green", "blue"])
            case .keys: try .init(["semi": ";", "dot": ".", "comma": ","])
            case .noList: try .init([String]())
            case .noKeys: try .init([String: String]())
            }
        }
    }

    @Test(
        arguments: [
            ("var", .text("value"), .simple, false, "value"),
            ("hello", .text("Hello World!"), .simple, false, "Hello%20World%21"),
            ("half", .text("50%"), .simple, false, "50%25"),
            ("empty", .text(""), .simple, false, ""),
            ("path", .text("/foo/bar"), .simple, false, "%2Ffoo%2Fbar"),
            ("base", .text("http://example.com/home/"), .simple, false, "http%3A%2F%2Fexample.com%2Fhome%2F"),
            ("list", .list, .simple, false, "red,green,blue"),
            ("list", .list, .simple, true, "red,green,blue"),
            ("keys", .keys, .simple, false, "comma,%2C,dot,.,semi,%3B"),
            ("keys", .keys, .simple, true, "comma=%2C,dot=.,semi=%3B"),
            ("who", .text("fred"), .label, false, ".fred"),
            ("half", .text("50%"), .label, false, ".50%25"),
            ("empty", .text(""), .label, false, "."),
            ("list", .list, .label, false, ".red,green,blue"),
            ("list", .list, .label, true, ".red.green.blue"),
            ("keys", .keys, .label, false, ".comma,%2C,dot,.,semi,%3B"),
            ("keys", .keys, .label, true, ".comma=%2C.dot=..semi=%3B"),
            ("empty_keys", .noKeys, .label, false, ""),
            ("empty_keys", .noKeys, .label, true, ""),
            ("who", .text("fred"), .matrix, false, ";who=fred"),
            ("half", .text("50%"), .matrix, false, ";half=50%25"),
            ("empty", .text(""), .matrix, false, ";empty"),
            ("list", .list, .matrix, false, ";list=red,green,blue"),
            ("list", .list, .matrix, true, ";list=red;list=green;list=blue"),
            ("keys", .keys, .matrix, false, ";keys=comma,%2C,dot,.,semi,%3B"),
            ("keys", .keys, .matrix, true, ";comma=%2C;dot=.;semi=%3B"),
            ("no", .noList, .matrix, true, ""),
        ] as [(String, Value, APIClient.ParameterStyle, Bool, String)])
    func `a path parameter expands as RFC 6570 requires`(
        name: String, value: Value, style: APIClient.ParameterStyle, explode: Bool, text: String
    ) throws {
        #expect(try value.parameter().path(name, style: style, explode: explode) == text)
    }

    @Test(
        arguments: [
            ("who", .text("fred"), false, "who=fred"),
            ("half", .text("50%"), false, "half=50%25"),
            ("empty", .text(""), false, "empty="),
            ("list", .list, false, "list=red,green,blue"),
            ("list", .list, true, "list=red&list=green&list=blue"),
            ("keys", .keys, false, "keys=comma,%2C,dot,.,semi,%3B"),
            ("keys", .keys, true, "comma=%2C&dot=.&semi=%3B"),
            ("word", .text("drücken"), true, "word=dr%C3%BCcken"),
            ("Straße", .text("Grüner Weg"), true, "Stra%C3%9Fe=Gr%C3%BCner%20Weg"),
            (
                "uri", .text("http://example.org/?uri=http%3A%2F%2Fexample.org%2F"), true,
                "uri=http%3A%2F%2Fexample.org%2F%3Furi%3Dhttp%253A%252F%252Fexample.org%252F"
            ),
            ("no", .noList, true, ""),
            ("no", .noKeys, false, ""),
        ] as [(String, Value, Bool, String)])
    func `a query parameter expands as RFC 6570 requires`(name: String, value: Value, explode: Bool, text: String) throws {
        let pairs = try value.parameter().pairs(name, style: .form, explode: explode)
        #expect(pairs.joined(separator: "&") == text)
    }
}
