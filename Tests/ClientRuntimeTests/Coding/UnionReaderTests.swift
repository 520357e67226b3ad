import Foundation
import Testing
@testable import ClientRuntime

/// Checks the choice of a union's member for a value.
struct UnionReaderTests {
    /// A union whose members differ in their required and known properties.
    enum Pet: Decodable, Equatable {
        case cat(lives: Int)
        case dog(name: String)
        case puppy(name: String, weeks: Int)
        case any(String?)
        case unknown(APIClient.JSON)

        init(from decoder: any Decoder) throws {
            var members = try APIClient.UnionReader<Self>(decoder)
            let cat = APIClient.Shape.object(
                required: ["kind", "lives"], known: ["kind", "lives"], constants: ["kind": ["cat"]])
            members.member(cat) { (value: [String: APIClient.JSON]) in .cat(lives: Self.number(value["lives"])) }
            members.member(.object(required: ["name"], known: ["name", "weeks"])) { (value: Dog) in
                .dog(name: value.name)
            }
            members.member(.object(required: ["name", "weeks"], known: ["name", "weeks"])) { (value: Puppy) in
                .puppy(name: value.name, weeks: value.weeks)
            }
            members.member(.object(known: ["note"])) { (value: [String: String]) in .any(value["note"]) }
            self = try members.best(else: Self.unknown)
        }

        struct Dog: Decodable { let name: String }
        struct Puppy: Decodable {
            let name: String
            let weeks: Int
        }

        private static func number(_ json: APIClient.JSON?) -> Int {
            if case .integer(let number)? = json { number } else { -1 }
        }
    }

    @Test(arguments: [
        (#"{"kind":"cat","lives":9}"#, Pet.cat(lives: 9)),
        // Among members that know all keys, the one with the most required keys wins.
        (#"{"name":"Rex","weeks":3}"#, .puppy(name: "Rex", weeks: 3)),
        (#"{"name":"Rex"}"#, .dog(name: "Rex")),
        // A required property may be `null`, and the member that cannot read it gives way to the next.
        (#"{"name":"Rex","weeks":null}"#, .dog(name: "Rex")),
        (#"{"name":"Rex","weeks":"many"}"#, .dog(name: "Rex")),
        // Unknown keys count against a member.
        (#"{"kind":"cat","lives":9,"name":"Tom"}"#, .cat(lives: 9)),
        (#"{"note":"x"}"#, .any("x")),
        ("{}", .any(nil)),
        // A different constant excludes a member.
        (#"{"kind":"lion","lives":9}"#, .unknown(["kind": "lion", "lives": 9])),
        (#"{"kind":7,"lives":9}"#, .unknown(["kind": 7, "lives": 9])),
        (#"{"note":1}"#, .unknown(["note": 1])),
        ("[]", .unknown([])), ("1", .unknown(1)), ("null", .unknown(nil)), (#""cat""#, .unknown("cat")),
    ])
    func `the member that fits an object best is chosen`(text: String, pet: Pet) throws {
        #expect(try JSONDecoder().decode(Pet.self, from: Data(text.utf8)) == pet)
    }

    /// A union whose members have an enum. A new value of the enum alone excludes no member.
    enum Task: Decodable, Equatable {
        case job(state: String?), note(state: String?)
        case unknown(APIClient.JSON)

        struct Body: Decodable { let state: String? }

        init(from decoder: any Decoder) throws {
            var members = try APIClient.UnionReader<Self>(decoder)
            let job = APIClient.Shape.object(known: ["state"], constants: ["state": ["open", "done"]])
            members.member(job) { (value: Body) in .job(state: value.state) }
            let note = APIClient.Shape.object(
                required: ["state"], known: ["state"], constants: ["state": ["draft", "sent"]])
            members.member(note) { (value: Body) in .note(state: value.state) }
            self = try members.best(else: Self.unknown)
        }
    }

    @Test(arguments: [
        (#"{"state":"open"}"#, Task.job(state: "open")), (#"{"state":"draft"}"#, .note(state: "draft")),
        (#"{"state":"new"}"#, .job(state: "new")), ("{}", .job(state: nil)),
        (#"{"state":null}"#, .note(state: nil)), (#"{"state":7}"#, .unknown(["state": 7])),
    ])
    func `an unknown enum value does not make the union's value unknown`(text: String, task: Task) throws {
        #expect(try JSONDecoder().decode(Task.self, from: Data(text.utf8)) == task)
    }

    enum Scalar: Decodable, Equatable {
        case date(Date), id(UUID), text(String), whole(Int), number(Double), flag(Bool), list([Int]), null
        case unknown(APIClient.JSON)

        init(from decoder: any Decoder) throws {
            var members = try APIClient.UnionReader<Self>(decoder)
            members.member(.string, as: .dateTime, Self.date)
            members.member(.string, as: .uuid, Self.id)
            members.member(.string, Self.text)
            members.member(.integer, Self.whole)
            members.member(.number, Self.number)
            members.member(.boolean, Self.flag)
            members.member(.list(), Self.list)
            members.member(.null) { (_: APIClient.JSON) in .null }
            self = try members.best(else: Self.unknown)
        }
    }

    @Test(arguments: [
        (#""1970-01-01T00:00:00Z""#, Scalar.date(Date(timeIntervalSince1970: 0))),
        (#""00000000-0000-0000-0000-000000000000""#, .id(UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)))),
        (#""x""#, .text("x")), (#""""#, .text("")), ("1", .whole(1)), ("1.0", .whole(1)), ("1.5", .number(1.5)),
        ("18446744073709551615", .number(18_446_744_073_709_551_616)),
        ("true", .flag(true)), ("[1,2]", .list([1, 2])), ("[]", .list([])), ("null", .null),
        (#"["x"]"#, .unknown(["x"])), ("{}", .unknown([:])),
    ])
    func `the first scalar member that can read a value is chosen`(text: String, value: Scalar) throws {
        #expect(try JSONDecoder().decode(Scalar.self, from: Data(text.utf8)) == value)
    }

    @Test func `a member for any value takes the values that no earlier member reads`() throws {
        enum Loose: Decodable, Equatable {
            case number(Int), anything(APIClient.JSON)

            init(from decoder: any Decoder) throws {
                var members = try APIClient.UnionReader<Self>(decoder)
                members.member(.integer, Self.number)
                members.member(.any, Self.anything)
                self = try members.best(else: Self.anything)
            }
        }
        let values = try JSONDecoder().decode([Loose].self, from: Data(#"[1,"x",{"a":[]}]"#.utf8))
        #expect(values == [.number(1), .anything("x"), .anything(["a": []])])
    }
}
