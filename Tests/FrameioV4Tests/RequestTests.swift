import Foundation
import FrameioV4
import LoopbackSupport
import Testing

/// Checks the request of every operation.
@Suite(.timeLimit(.minutes(20)))
struct RequestTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let method: String
        let target: String
        var body: String?
        let call: @Sendable (FrameioV4) -> AnyCall

        init(
            _ description: String, _ method: String, _ target: String, body: String? = nil,
            _ call: @escaping @Sendable (FrameioV4) -> AnyCall
        ) {
            testDescription = description
            self.method = method
            self.target = target
            self.body = body
            self.call = call
        }
    }

    static let cases = [
        Case("copy", "POST", "/v4/accounts/a/version_stacks/s/copy") {
            AnyCall($0.versionStacks.copy(accountID: "a", versionStackID: "s"))
        },
        Case(
            "copy with everything", "POST", "/v4/accounts/a/version_stacks/s/copy?copy_metadata=true",
            body: #"{"data":{"parent_id":"f"}}"#
        ) {
            AnyCall(
                $0.versionStacks.copy(
                    accountID: "a", versionStackID: "s", copyMetadata: true,
                    body: .init(data: .init(parentID: "f"))))
        },
        Case(
            "copy with empty data", "POST", "/v4/accounts/a/version_stacks/s/copy?copy_metadata=false",
            body: #"{"data":{}}"#
        ) {
            AnyCall(
                $0.versionStacks.copy(
                    accountID: "a", versionStackID: "s", copyMetadata: false, body: .init(data: .init())))
        },
        Case("copy with an empty body", "POST", "/v4/accounts/a/version_stacks/s/copy", body: "{}") {
            AnyCall($0.versionStacks.copy(accountID: "a", versionStackID: "s", body: .init()))
        },
        Case(
            "create", "POST", "/v4/accounts/a/folders/f/version_stacks",
            body: #"{"data":{"file_ids":["one","adobe:2|3"]}}"#
        ) {
            AnyCall(
                $0.versionStacks.create(
                    accountID: "a", folderID: "f", body: .init(data: .init(fileIDs: ["one", "adobe:2|3"]))))
        },
        Case("list", "GET", "/v4/accounts/a/folders/f/version_stacks") {
            AnyCall($0.versionStacks.list(accountID: "a", folderID: "f"))
        },
        Case(
            "list with everything", "GET",
            "/v4/accounts/a/folders/f/version_stacks?include=project,creator,media_links.video_h264_180"
                + "&sort=created_at_desc&after=g3QAAAAC%3D%3D&page_size=500&include_total_count=true"
        ) {
            AnyCall(
                $0.versionStacks.list(
                    accountID: "a", folderID: "f", include: [.project, .creator, .mediaLinksVideoH264_180],
                    sort: .createdAtDesc, after: "g3QAAAAC==", pageSize: 500, includeTotalCount: true))
        },
        Case("children", "GET", "/v4/accounts/a/version_stacks/s/children") {
            AnyCall($0.versionStacks.children(accountID: "a", versionStackID: "s"))
        },
        Case(
            "children with everything", "GET",
            "/v4/accounts/a/version_stacks/s/children?include=metadata,media_links.original"
                + "&sort=file_size_asc&after=a%20b%26c&page_size=100&include_total_count=false"
        ) {
            AnyCall(
                $0.versionStacks.children(
                    accountID: "a", versionStackID: "s", include: [.metadata, .mediaLinksOriginal],
                    sort: .fileSizeAsc, after: "a b&c", pageSize: 100, includeTotalCount: false))
        },
        Case(
            "move", "PATCH", "/v4/accounts/a/version_stacks/s/move", body: #"{"data":{"parent_id":"f"}}"#
        ) {
            AnyCall(
                $0.versionStacks.move(
                    accountID: "a", versionStackID: "s", body: .init(data: .init(parentID: "f"))))
        },
        Case("move to nowhere", "PATCH", "/v4/accounts/a/version_stacks/s/move", body: #"{"data":{}}"#) {
            AnyCall($0.versionStacks.move(accountID: "a", versionStackID: "s", body: .init(data: .init())))
        },
        Case("show", "GET", "/v4/accounts/a/version_stacks/s") {
            AnyCall($0.versionStacks.show(accountID: "a", versionStackID: "s"))
        },
        Case("show with includes", "GET", "/v4/accounts/a/version_stacks/s?include=creator,media_links.new_one") {
            AnyCall(
                $0.versionStacks.show(
                    accountID: "a", versionStackID: "s", include: [.creator, .unknown("media_links.new_one")]))
        },
    ]

    @Test(arguments: cases)
    func `a call sends the documented request and nothing else`(example: Case) async throws {
        try await withServer(.empty(500)) { server in
            _ = try await example.call(FrameioV4(server, token: "secret")).failure()
            let request = try #require(server.requests.first)
            #expect(server.requests.count == 1)
            #expect(request.method == example.method)
            #expect(request.target == example.target)
            #expect(request.bodyText == example.body ?? "")
            let type = example.body == nil ? [] : ["content-type: application/json"]
            #expect(request.ownHeaders == ["accept: application/json", "authorization: Bearer secret"] + type)
        }
    }

    @Test(arguments: cases)
    func `a call gives its method, URL and body before it is sent`(example: Case) {
        let call = example.call(.offline)
        #expect(call.method == example.method)
        #expect(call.url?.absoluteString == "https://frame.test" + example.target)
        #expect(call.body.map { String(decoding: $0, as: UTF8.self) } == example.body)
    }

    /// RFC 9110 §8.6: some servers refuse a POST without a length.
    @Test(arguments: [Operation.copy, .create, .move])
    func `a body is sent with its length, and no body with a length of 0`(operation: Operation) async throws {
        try await withServer(.empty(500)) { server in
            _ = try await operation(FrameioV4(server)).failure()
            let request = try #require(server.requests.first)
            #expect(request.header("Content-Length") == "\(request.body.count)")
            #expect(request.header("Transfer-Encoding") == nil)
        }
    }

    @Test(arguments: Operation.all)
    func `the name of an operation keeps its dot`(operation: Operation) {
        #expect(operation(.offline).operation == operation.id)
        #expect(operation.id.hasPrefix("version_stacks."))
    }
}
