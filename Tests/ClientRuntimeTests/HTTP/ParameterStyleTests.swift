import Foundation
import Testing
@testable import ClientRuntime

/// Checks the table of OpenAPI 3.1 §4.8.12.6. Members of an object are sent sorted by name, since JSON keeps no order.
struct ParameterStyleTests {
    typealias Style = APIClient.ParameterStyle

    enum Value: Sendable {
        case empty, string, array, object, emptyArray, emptyObject

        func parameter() throws -> APIClient.ParameterValue {
            switch self {
            case .empty: try .init("")
            case .string: try .init("blue")
            case .array: try .init(["blue", "black", "brown"])
            case .object: try .init(["R": 100, "G": 200, "B": 150])
            case .emptyArray: try .init([String]())
            case .emptyObject: try .init([String: Int]())
            }
        }
    }

    @Test(
        arguments: [
            (.simple, false, .empty, ""),
            (.simple, false, .string, "blue"),
            (.simple, true, .string, "blue"),
            (.simple, false, .array, "blue,black,brown"),
            (.simple, true, .array, "blue,black,brown"),
            (.simple, false, .object, "B,150,G,200,R,100"),
            (.simple, true, .object, "B=150,G=200,R=100"),
            (.simple, false, .emptyArray, ""),
            (.simple, true, .emptyObject, ""),
            (.label, false, .empty, "."),
            (.label, true, .empty, "."),
            (.label, false, .string, ".blue"),
            (.label, true, .string, ".blue"),
            (.label, false, .array, ".blue,black,brown"),
            (.label, true, .array, ".blue.black.brown"),
            (.label, false, .object, ".B,150,G,200,R,100"),
            (.label, true, .object, ".B=150.G=200.R=100"),
            (.label, false, .emptyArray, ""),
            (.label, true, .emptyObject, ""),
            (.matrix, false, .empty, ";color"),
            (.matrix, true, .empty, ";color"),
            (.matrix, false, .string, ";color=blue"),
            (.matrix, true, .string, ";color=blue"),
            (.matrix, false, .array, ";color=blue,black,brown"),
            (.matrix, true, .array, ";color=blue;color=black;color=brown"),
            (.matrix, false, .object, ";color=B,150,G,200,R,100"),
            (.matrix, true, .object, ";B=150;G=200;R=100"),
            (.matrix, false, .emptyArray, ""),
            (.matrix, true, .emptyArray, ""),
            (.matrix, false, .emptyObject, ""),
        ] as [(Style, Bool, Value, String)])
    func `a path parameter is written in its style`(style: Style, explode: Bool, value: Value, text: String) throws {
        #expect(try value.parameter().path("color", style: style, explode: explode) == text)
    }

    @Test(
        arguments: [
            (.form, false, .empty, "color="),
            (.form, true, .empty, "color="),
            (.form, false, .string, "color=blue"),
            (.form, true, .string, "color=blue"),
            (.form, false, .array, "color=blue,black,brown"),
            (.form, true, .array, "color=blue&color=black&color=brown"),
            (.form, false, .object, "color=B,150,G,200,R,100"),
            (.form, true, .object, "B=150&G=200&R=100"),
            (.form, false, .emptyArray, ""),
            (.form, true, .emptyArray, ""),
            (.form, false, .emptyObject, ""),
            (.form, true, .emptyObject, ""),
            (.spaceDelimited, false, .array, "color=blue%20black%20brown"),
            (.spaceDelimited, false, .object, "color=B%20150%20G%20200%20R%20100"),
            (.spaceDelimited, true, .array, "color=blue&color=black&color=brown"),
            (.spaceDelimited, false, .string, "color=blue"),
            (.spaceDelimited, false, .emptyArray, ""),
            (.pipeDelimited, false, .array, "color=blue%7Cblack%7Cbrown"),
            (.pipeDelimited, false, .object, "color=B%7C150%7CG%7C200%7CR%7C100"),
            (.pipeDelimited, true, .array, "color=blue&color=black&color=brown"),
            (.pipeDelimited, false, .emptyObject, ""),
            (.deepObject, true, .object, "color%5BB%5D=150&color%5BG%5D=200&color%5BR%5D=100"),
            (.deepObject, false, .object, "color%5BB%5D=150&color%5BG%5D=200&color%5BR%5D=100"),
            (.deepObject, true, .emptyObject, ""),
        ] as [(Style, Bool, Value, String)])
    func `a query parameter is written in its style`(style: Style, explode: Bool, value: Value, text: String) throws {
        let pairs = try value.parameter().pairs("color", style: style, explode: explode)
        #expect(pairs.joined(separator: "&") == text)
    }

    @Test(arguments: [
        (
            #"{"b":{"c":1,"d":[true,"x"]},"a":null}"#,
            "f%5Bb%5D%5Bc%5D=1&f%5Bb%5D%5Bd%5D%5B%5D=true&f%5Bb%5D%5Bd%5D%5B%5D=x"
        ),
        (#"{"a":[{"b":1},{"c":2}]}"#, "f%5Ba%5D%5B%5D%5Bb%5D=1&f%5Ba%5D%5B%5D%5Bc%5D=2"),
        (#"{"a":[[1]]}"#, "f%5Ba%5D%5B%5D%5B%5D=1"),
        (#"{"a&b=c":"d[e]&f"}"#, "f%5Ba%26b%3Dc%5D=d%5Be%5D%26f"),
        (#"{"a":{}}"#, ""),
    ])
    func `a deepObject parameter is written with all its levels`(json: String, text: String) throws {
        let value = try #require(APIClient.JSON(data: Data(json.utf8)))
        let pairs = try APIClient.ParameterValue(value).pairs("f", style: .deepObject, explode: true)
        #expect(pairs.joined(separator: "&") == text)
    }

    @Test(arguments: [
        (#"[[1]]"#, "a=%5B1%5D", "a=%5B1%5D", "[1]"),
        (#"[{"a":1}]"#, "a=%7B%22a%22%3A1%7D", "a=%7B%22a%22%3A1%7D", #"{"a":1}"#),
        (#"{"b":[1,"x&y"],"c":2}"#, "b=1&b=x%26y&c=2", "a=b,%5B1%2C%22x%26y%22%5D,c,2", #"b,[1,"x&y"],c,2"#),
        (#"{"b":{"c":1}}"#, "b=%7B%22c%22%3A1%7D", "a=b,%7B%22c%22%3A1%7D", #"b,{"c":1}"#),
        (#"{"b":[]}"#, "", "a=b,%5B%5D", "b,[]"),
    ])
    func `a nested value is sent as JSON`(
        json: String, exploded: String, joined: String, header: String
    ) throws {
        let value = try APIClient.ParameterValue(try #require(APIClient.JSON(data: Data(json.utf8))))
        #expect(try value.pairs("a", style: .form, explode: true).joined(separator: "&") == exploded)
        #expect(try value.pairs("a", style: .form, explode: false).joined(separator: "&") == joined)
        #expect(try value.simple(explode: false, escaping: .none) == header)
    }
}
