import Foundation
import Testing
@testable import ClientRuntime

/// Checks the report of values and properties that the spec does not list.
struct UnexpectedValueTests {
    enum Pet: Decodable, Equatable {
        case cat(Cat)
        case born(Date)
        case list([Int])
        case unknown(APIClient.JSON)

        init(from decoder: any Decoder) throws {
            var members = try APIClient.UnionReader<Self>(decoder)
            members.member(
                .object(required: ["kind", "lives"], known: ["kind", "lives"], constants: ["kind": ["cat"]]), Self.cat)
            members.member(.string, as: .dateTime, Self.born)
            members.member(.list(), Self.list)
            self = try members.best(else: Self.unknown)
        }
    }

    struct Cat: Decodable, Equatable {
        let lives: Int
    }

    enum Closed: Decodable {
        case cat(Cat)
        case flag(Bool)

        init(from decoder: any Decoder) throws {
            var members = try APIClient.UnionReader<Self>(decoder)
            members.member(.object(required: ["lives"], known: ["lives"]), Self.cat)
            members.member(.boolean, Self.flag)
            self = try members.best()
        }
    }

    enum Tagged: Decodable {
        case cat(Cat)
        case unknown(APIClient.JSON)

        init(from decoder: any Decoder) throws {
            self =
                switch APIClient.tag("kind", of: decoder) {
                case "1": .cat(try .init(from: decoder))
                default: .unknown(try APIClient.unknownMember(tag: "kind", decoder))
                }
        }
    }

    enum Color: String, CaseIterable, Decodable {
        case red, blue = "dark blue"

        init(from decoder: any Decoder) throws {
            self = try APIClient.closed(decoder)
        }
    }

    @Test(arguments: [
        (#"{"kind":"cat"}"#, "pets[0].lives is missing"),
        (#"{"kind":"dog","lives":1}"#, #"pets[0].kind should be "cat""#),
        (#"{"kind":"cat","lives":"nine"}"#, "pets[0].lives should be a whole number"),
        ("1", "pets[0] should be an object"),
    ])
    func `each member of a union gives the reason that a value does not fit`(value: String, reason: String) throws {
        let json = try JSONDecoder().decode(APIClient.JSON.self, from: Data(#"{"pets":[\#(value)]}"#.utf8))
        let unexpectedValues = APIClient.UnexpectedValue.all(in: json, as: [String: [Pet]].self)
        #expect(unexpectedValues.map(\.path) == ["pets[0]"])
        #expect(
            unexpectedValues.first?.reasons.sorted() == [
                "Array<Int>: pets[0] should be an array", "Cat: " + reason, "Date: pets[0] should be a string",
            ])
    }

    @Test func `exactly the values that do not fit are found`() {
        let good: APIClient.JSON = [["kind": "cat", "lives": 9], [1], "2024-02-29T00:00:00Z"]
        #expect(APIClient.UnexpectedValue.all(in: good, as: [Pet].self) == [])
        let unexpectedValues = APIClient.UnexpectedValue.all(in: [["x"], "soon", [1]], as: [Pet].self)
        #expect(unexpectedValues.map(\.path) == ["[0]", "[1]"])
        #expect(unexpectedValues.last?.reasons.first == "Date: [1] should be a date and time such as 2024-02-29T12:30:00Z")
    }

    @Test func `a tag without a member is named`() throws {
        let unexpectedValues = APIClient.UnexpectedValue.all(in: [["kind": 1, "lives": 1], ["kind": 2], [:]], as: [Tagged].self)
        #expect(
            unexpectedValues.map(\.description) == [
                "[1]: no member has 2 as its kind", "[2]: kind is missing",
            ])
    }

    @Test func `the error of a closed union names the reasons`() throws {
        #expect(
            try problem(#"{"a":{"live":1}}"#, [String: Closed].self)
                == #"a should be a member of the union (Cat: a.lives is missing; Bool: a should be true or false), and is {"live":1}"#
        )
    }

    @Test func `the error of a closed enum names its values`() throws {
        #expect(try problem(#"["red","green"]"#, [Color].self) == #"[1] should be one of "red", "dark blue", and is "green""#)
    }

    private func problem<Value: Decodable>(_ text: String, _ type: Value.Type) throws -> String {
        let error = try #require(throws: (any Error).self) { try JSONDecoder().decode(type, from: Data(text.utf8)) }
        return APIClient.DecodingProblem(error, body: Data(text.utf8), contentType: nil).description
    }

    // MARK: Properties

    struct Box: Decodable {
        var name: String?
        var inner: [Inner]?
        var shape: Shape?

        struct Inner: Decodable {
            var id: Int?

            init(from decoder: any Decoder) throws {
                let fields = try APIClient.Fields(from: decoder)
                id = fields.optional("id")
                fields.pass("kind")
                try fields.check()
            }
        }

        /// An object with properties of its own beside those of a union.
        struct Shape: Decodable {
            var name: String?
            var member: Inner

            init(from decoder: any Decoder) throws {
                let fields = try APIClient.Fields(from: decoder)
                name = fields.optional("name")
                member = try .init(from: decoder)
                try fields.check(isPart: true)
            }
        }

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            name = fields.optional("name")
            inner = fields.optional("inner")
            shape = fields.optional("shape")
            try fields.check()
        }
    }

    @Test(
        arguments: [
            (#"{"name":"a","inner":[{"id":1,"kind":"x"}]}"#, []),
            (#"{"nam":"a","inner":[{"id":1},{"ID":1,"Id":2}]}"#, ["nam", "inner[1].ID", "inner[1].Id"]),
            (#"{"shape":{"name":"a","id":1}}"#, []),
            (#"{"shape":{"name":"a","id":1,"size":2}}"#, ["shape.size"]),
        ] as [(String, [String])])
    func `unexpected properties are named with their paths`(json: String, paths: [String]) throws {
        let value = try #require(APIClient.JSON(data: Data(json.utf8)))
        let found = APIClient.UnexpectedValue.all(in: value, as: Box.self)
        #expect(Set(found.map(\.path)) == Set(paths))
        #expect(found.allSatisfy { $0.reasons == ["the object has no such property"] })
    }

    /// A model that keeps additional properties.
    struct Open: Decodable {
        var others: [String: APIClient.JSON]

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            others = fields.others(besides: [])
            try fields.check()
        }
    }

    @Test func `additional properties that are kept are not unexpected`() throws {
        #expect(APIClient.UnexpectedValue.all(in: ["a": 1, "b": 2], as: Open.self).isEmpty)
    }
}
