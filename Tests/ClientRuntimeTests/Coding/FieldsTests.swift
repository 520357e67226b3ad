import Foundation
import Testing
@testable import ClientRuntime

/// Checks how a model reads and writes its properties.
struct FieldsTests {
    struct Thing: Codable, Equatable {
        var id: UUID
        var size: Int
        var tags: [String]?
        var made: Date?
        var ended: APIClient.Nullable<Date>?
        var others: [String: APIClient.JSON]

        init(
            id: UUID, size: Int, tags: [String]? = nil, made: Date? = nil, ended: APIClient.Nullable<Date>? = nil,
            others: [String: APIClient.JSON] = [:]
        ) {
            self.id = id
            self.size = size
            self.tags = tags
            self.made = made
            self.ended = ended
            self.others = others
        }

        init(from decoder: any Decoder) throws {
            let fields = try APIClient.Fields(from: decoder)
            self.init(
                id: try fields.value("id", as: .uuid), size: fields.value("size"),
                tags: fields.optional("tags"), made: fields.optional("made", as: .dateTime),
                ended: fields.nullable("ended", as: .dateTime),
                others: fields.others(besides: ["id", "size", "tags", "made", "ended"]))
            try fields.check()
        }

        func encode(to encoder: any Encoder) throws {
            let fields = APIClient.FieldWriter(to: encoder)
            fields.write(id, "id", as: .uuid)
            fields.write(size, "size")
            fields.optional(tags, "tags")
            fields.optional(made, "made", as: .dateTime)
            fields.optional(ended, "ended", as: .dateTime)
            fields.others(others)
            try fields.check()
        }
    }

    private let id = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1))
    private let idText = "00000000-0000-0000-0000-000000000001"

    @Test func `properties are read and written, without the absent ones`() throws {
        let text = #"{"id":"\#(idText)","size":3}"#
        let thing = try JSONDecoder().decode(Thing.self, from: Data(text.utf8))
        #expect(thing == Thing(id: id, size: 3))
        #expect(try APIClient.JSON(encoding: thing).description == text)
    }

    @Test func `an optional property reads null as absence, and a nullable one keeps it`() throws {
        let text = #"{"id":"\#(idText)","size":3,"tags":null,"made":null,"ended":null}"#
        let thing = try JSONDecoder().decode(Thing.self, from: Data(text.utf8))
        #expect(thing == Thing(id: id, size: 3, ended: .null))
        #expect(try APIClient.JSON(encoding: thing).description == #"{"ended":null,"id":"\#(idText)","size":3}"#)
    }

    @Test func `formats apply to every kind of property, and additional properties are kept`() throws {
        let text =
            #"{"12":[1],"ended":"1970-01-01T00:00:01Z","id":"\#(idText)","#
            + #""made":"1970-01-01T00:00:00Z","size":3,"tags":["a"],"x":null}"#
        let thing = try JSONDecoder().decode(Thing.self, from: Data(text.utf8))
        let epoch = Date(timeIntervalSince1970: 0)
        #expect(
            thing
                == Thing(
                    id: id, size: 3, tags: ["a"], made: epoch, ended: .value(epoch + 1), others: ["12": [1], "x": nil]))
        #expect(try APIClient.JSON(encoding: thing).description == text)
    }

    @Test func `a date that cannot be written makes the request invalid`() async throws {
        let transport = RecordingTransport()
        let thing = Thing(id: id, size: 1, made: Date(timeIntervalSince1970: .infinity))
        let request = APIClient.Request.sample("POST") { $0.body(json: thing) }
        let failure = try await failure { () async throws(APIClient.Failure) in
            try await APIClient.Call<Void>(APIClient.Session(transport), request).value
        }
        let text = "'body' cannot be sent: the year of the date is not one of 0000 to 9999"
        #expect(failure.invalidRequest.map { "\($0)" } == text)
        #expect(transport.requests.isEmpty)
    }

    @Test func `a number that cannot be written is named with its path`() {
        let request = APIClient.Request.sample("POST") { $0.body(json: ["sizes": [1, Double.nan]]) }
        let text = "'body' cannot be sent: sizes[1]: nan has no form in JSON"
        #expect(request.problem.map { "\($0)" } == text)
    }
}
