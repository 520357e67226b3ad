import Foundation
import FrameioV2
import LoopbackSupport
import Testing

/// Checks the bodies of requests.
@Suite(.timeLimit(.minutes(20)))
struct BodyTests {
    @Test func `a DELETE request has a body`() async throws {
        let request = try await request {
            try await $0.bulkDelete(body: .init(assetIDs: [ID.asset, ID.other])).value
        }
        #expect(request.method == "DELETE")
        #expect(request.header("Content-Type") == "application/json")
        #expect(request.header("Content-Length") == "\(request.body.count)")
        #expect(try sortedJSON(request.body) == #"{"asset_ids":["\#(ID.assetText)","\#(ID.otherText)"]}"#)
    }

    @Test func `creating a file sends every documented property`() async throws {
        let request = try await request {
            try await $0.create(
                assetID: ID.asset,
                body: .init(
                    type: .file, name: "moon.mov", extension: "mov", filetype: "video/quicktime",
                    isRealtimeUpload: true, description: "The \"moon\"", filesize: 5_497_558_138_880,
                    properties: ["Scene": 12], source: .init(url: "https://example.com/moon.mov"),
                    autoVersionID: ID.other)
            ).value
        }
        let expected = """
            {
                "type": "file", "name": "moon.mov", "extension": "mov", "filetype": "video/quicktime",
                "is_realtime_upload": true, "description": "The \\"moon\\"", "filesize": 5497558138880,
                "properties": {"Scene": 12}, "source": {"url": "https://example.com/moon.mov"},
                "auto_version_id": "\(ID.otherText)"
            }
            """
        #expect(try sortedJSON(request.body) == sortedJSON(expected))
    }

    @Test func `an update sends additional properties, including null`() async throws {
        let request = try await request {
            try await $0.update(
                assetID: ID.asset,
                body: .init(
                    name: "moon.mov", private: false, index: 2.5,
                    additionalProperties: ["label": nil, "frame_in": 24])
            ).value
        }
        let expected = #"{"name": "moon.mov", "private": false, "index": 2.5, "label": null, "frame_in": 24}"#
        #expect(try sortedJSON(request.body) == sortedJSON(expected))
    }

    @Test func `a bulk copy sends the option for comments`() async throws {
        let request = try await request {
            try await $0.bulkCopy(
                destinationID: ID.asset,
                body: .init(batch: [.init(id: ID.asset), .init(id: ID.other)], copyComments: .noneValue)
            ).value
        }
        let batch = #"[{"id":"\#(ID.assetText)"},{"id":"\#(ID.otherText)"}]"#
        #expect(try sortedJSON(request.body) == #"{"batch":\#(batch),"copy_comments":"none"}"#)
    }

    @Test func `a body that the types do not allow can be sent with bodyProperties`() async throws {
        let example = try json(DocumentedExamples.bulkCopy)
        let request = try await request {
            try await $0.bulkCopy(destinationID: ID.asset, body: .init())
                .with { $0.bodyProperties = example.members }
                .value
        }
        #expect(try sortedJSON(request.body) == sortedJSON(DocumentedExamples.bulkCopy))
    }

    @Test func `a search sends fifteen properties`() async throws {
        let request = try await request(answer: "[]") {
            try await $0.searchWithBody(
                body: .init(
                    accountID: ID.asset, filter: ["label": ["op": "eq", "value": "approved"]], include: "creator",
                    includeDeleted: true, opts: [:], page: 2, pageSize: 50, projectID: ID.other,
                    properties: ["Scene": 12], q: "moon", query: "moon", sharedProjects: false, sort: "name",
                    teamID: .array(["9f", "a0"]), type: "file")
            ).value
        }
        let expected = """
            {
                "account_id": "\(ID.assetText)", "filter": {"label": {"op": "eq", "value": "approved"}},
                "include": "creator", "include_deleted": true, "opts": {}, "page": 2, "page_size": 50,
                "project_id": "\(ID.otherText)", "properties": {"Scene": 12}, "q": "moon", "query": "moon",
                "shared_projects": false, "sort": "name", "team_id": ["9f", "a0"], "type": "file"
            }
            """
        #expect(try sortedJSON(request.body) == sortedJSON(expected))
        #expect(request.query == nil)
    }

    @Test func `the documented library search is sent as documented`() async throws {
        let example = try json(DocumentedExamples.librarySearch)
        let request = try await request(answer: "[]") {
            try await $0.librarySearchWithBody(
                body: .init(
                    accountID: ID.asset, filter: example["filter"]?.members, page: 1, pageSize: 10, q: "moon",
                    sort: "name")
            ).value
        }
        #expect(try json(request.bodyText) == example.setting("account_id", to: .string(ID.assetText)))
    }

    @Test func `an omitted body is not sent`() async throws {
        let update = try await request { try await $0.update(assetID: ID.asset).value }
        let copy = try await request { try await $0.bulkCopy(destinationID: ID.asset).value }
        let search = try await request(answer: "[]") { try await $0.searchWithBody().value }
        let library = try await request(answer: "[]") { try await $0.librarySearchWithBody().value }
        for request in [update, copy, search, library] {
            #expect(request.body.isEmpty)
            #expect(request.header("Content-Type") == nil)
        }
    }

    /// The one request that `send` makes.
    private func request(
        answer: String = "{}", send: (FrameioV2.Assets) async throws -> some Any
    ) async throws -> RecordedRequest {
        try await withServer(.json(answer)) { server in
            _ = try await send(FrameioV2(server).assets)
            #expect(server.requests.count == 1)
            return try #require(server.requests.first)
        }
    }
}
