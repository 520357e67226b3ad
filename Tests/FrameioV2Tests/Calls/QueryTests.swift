import Foundation
import FrameioV2
import LoopbackSupport
import Testing

/// Checks the query parameters of requests.
@Suite(.timeLimit(.minutes(20)))
struct QueryTests {
    @Test(
        arguments: [
            (nil, ""),
            (.assetKind(.versionStack), "?type=version_stack"),
            (.assetKind(.unknown("review_link")), "?type=review_link"),
            (.array(["file"]), "?type=file"),
            (.array(["file", "folder"]), "?type=file&type=folder"),
            (.array([]), ""),
        ] as [(FrameioV2.Assets.GetType?, String)])
    func `the asset type is sent as one or several values`(type: FrameioV2.Assets.GetType?, query: String) async throws {
        let target = try await target { try await $0.get(assetID: ID.asset, type: type).value }
        #expect(target == "/v2/assets/\(ID.assetText)" + query)
    }

    @Test(
        arguments: [
            (nil, ""),
            (.string("9F a/b"), "?team_id=9F%20a%2Fb"),
            (.array(["9f", "a0,b1"]), "?team_id=9f&team_id=a0%2Cb1"),
            (.array([]), ""),
        ] as [(FrameioV2.TeamSelection?, String)])
    func `the team is sent as one or several IDs`(team: FrameioV2.TeamSelection?, query: String) async throws {
        let target = try await target(answer: "[]") { try await $0.search(teamID: team).value }
        #expect(target == "/v2/search/assets" + query)
    }

    @Test func `a Boolean parameter is sent as a word`() async throws {
        let target = try await target { try await $0.get(assetID: ID.asset, includeDeleted: true).value }
        #expect(target == "/v2/assets/\(ID.assetText)?include_deleted=true")
    }

    @Test func `children sends five parameters in documented order`() async throws {
        let target = try await target(answer: "[]") {
            try await $0.children(
                assetID: ID.asset, include: [.coverAsset], includeDeleted: false, sort: "-comment_count,id", page: 2,
                pageSize: 50
            ).value
        }
        let query = "include=cover_asset&include_deleted=false&sort=-comment_count%2Cid&page=2&page_size=50"
        #expect(target == "/v2/assets/\(ID.assetText)/children?" + query)
    }

    @Test func `children sends an include value that the spec does not list`() async throws {
        let target = try await target(answer: "[]") {
            try await $0.children(assetID: ID.asset, include: [.unknown("creator"), .coverAsset]).value
        }
        #expect(target == "/v2/assets/\(ID.assetText)/children?include=creator,cover_asset")
    }

    @Test func `a search sends fifteen parameters`() async throws {
        let target = try await target(answer: "[]") {
            try await $0.search(
                accountID: ID.asset, filter: ["label": "approved"], include: "creator", includeDeleted: true,
                opts: ["explain": false], page: 1, pageSize: 10, projectID: ID.other, properties: ["Scene": 12],
                q: "café & moon", query: "a+b", sharedProjects: false, sort: "-name", teamID: .string("9f"),
                type: "file"
            ).value
        }
        #expect(
            target.split(separator: "&", omittingEmptySubsequences: false) == [
                "/v2/search/assets?account_id=\(ID.assetText)", "filter%5Blabel%5D=approved", "include=creator",
                "include_deleted=true", "opts%5Bexplain%5D=false", "page=1", "page_size=10",
                "project_id=\(ID.otherText)", "properties%5BScene%5D=12", "q=caf%C3%A9%20%26%20moon", "query=a%2Bb",
                "shared_projects=false", "sort=-name", "team_id=9f", "type=file",
            ])
    }

    @Test func `a library search sends nine parameters`() async throws {
        let target = try await target(answer: "[]") {
            try await $0.librarySearch(
                accountID: ID.asset, filter: ["label": "approved"], includeDeleted: false, opts: ["n": 1.5], page: 3,
                pageSize: 5, q: "", query: "moon", sort: "relevance"
            ).value
        }
        #expect(
            target.split(separator: "&", omittingEmptySubsequences: false) == [
                "/v2/search/library?account_id=\(ID.assetText)", "filter%5Blabel%5D=approved",
                "include_deleted=false", "opts%5Bn%5D=1.5", "page=3", "page_size=5", "q=", "query=moon",
                "sort=relevance",
            ])
    }

    @Test(
        arguments: [
            ([:], []),
            (
                ["label": "approved", "count": 3, "is_new": true, "none": nil],
                [
                    "filter[count]=3", "filter[is_new]=true", "filter[label]=approved",
                ]
            ),
            (["label": ["op": "eq", "value": "approved"]], ["filter[label][op]=eq", "filter[label][value]=approved"]),
            (["creator.name": ["Jane", "Ann & Co"]], ["filter[creator.name][]=Jane", "filter[creator.name][]=Ann & Co"]),
            (
                ["inserted_at": [["op": "gte", "value": 1], ["op": "lte", "value": 2]]],
                [
                    "filter[inserted_at][][op]=gte", "filter[inserted_at][][value]=1",
                    "filter[inserted_at][][op]=lte", "filter[inserted_at][][value]=2",
                ]
            ),
        ] as [([String: FrameioV2.JSON], [String])])
    func `an object is sent with brackets at every level`(
        filter: [String: FrameioV2.JSON], pairs: [String]
    ) async throws {
        let target = try await target(answer: "[]") { try await $0.librarySearch(filter: filter).value }
        let query = target.dropFirst("/v2/search/library?".count)
        #expect(!query.contains("[") && !query.contains(" "), "brackets and spaces are percent-encoded")
        #expect(query.split(separator: "&").map { $0.removingPercentEncoding } == pairs)
    }

    /// The target of the one request that `send` makes.
    private func target(
        answer: String = "{}", send: (FrameioV2.Assets) async throws -> some Any
    ) async throws -> String {
        try await withServer(.json(answer)) { server in
            _ = try await send(FrameioV2(server).assets)
            #expect(server.requests.count == 1)
            return try #require(server.requests.first).target
        }
    }
}
