import Foundation
import Testing
@testable import ClientRuntime

/// Checks the type that distinguishes null from absence.
struct NullableTests {
    typealias Nullable = APIClient.Nullable

    struct Patch: Codable, Equatable {
        var name: Nullable<String>?
        var size: Nullable<Int>?

        init(name: Nullable<String>? = nil, size: Nullable<Int>? = nil) {
            self.name = name
            self.size = size
        }

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            self.init(name: fields.nullable("name"), size: fields.nullable("size"))
            try fields.check()
        }

        func encode(to encoder: any Encoder) throws {
            let fields = APIClient.FieldWriter(to: encoder)
            fields.optional(name, "name")
            fields.optional(size, "size")
            try fields.check()
        }
    }

    @Test(arguments: [
        (Patch(), "{}"),
        (Patch(name: .null), #"{"name":null}"#),
        (Patch(name: .value("")), #"{"name":""}"#),
        (Patch(name: "x", size: 0), #"{"name":"x","size":0}"#),
        (Patch(name: "x", size: .null), #"{"name":"x","size":null}"#),
    ])
    func `absence, null and a value are distinct in reading and writing`(patch: Patch, text: String) throws {
        #expect(try APIClient.JSON(encoding: patch).description == text)
        #expect(try JSONDecoder().decode(Patch.self, from: Data(text.utf8)) == patch)
    }

    @Test func `literals and optionals create values`() {
        let text: Nullable<String> = "a"
        let number: Nullable<Int> = 1
        let fraction: Nullable<Double> = 1.5
        let flag: Nullable<Bool> = true
        #expect(text.value == "a" && number.value == 1 && fraction.value == 1.5 && flag.value == true)
        #expect(Nullable<Int>(nil) == .null && Nullable(3) == .value(3))
        #expect(Nullable<Int>.null.value == nil)
    }

    @Test func `null and values are read and written in a list`() throws {
        let list = try JSONDecoder().decode([Nullable<Int>].self, from: Data("[null,1]".utf8))
        #expect(list == [.null, 1])
        #expect(String(decoding: try JSONEncoder().encode(list), as: UTF8.self) == "[null,1]")
    }
}
