import Foundation
import FrameioV4
import LoopbackSupport
import Testing

/// Checks the values and headers of successful responses.
@Suite(.timeLimit(.minutes(20)))
struct SuccessTests {
    let values: SampleValues

    init() throws {
        values = try SampleValues()
    }

    @Test func `copy returns the copy`() async throws {
        try await withServer(ServerResponse(Operation.copy)) { server in
            let copy = try await FrameioV4(server).versionStacks.copy(accountID: "a", versionStackID: "s").value
            #expect(copy == .init(data: values.stack))
        }
    }

    @Test func `create returns the new stack`() async throws {
        try await withServer(ServerResponse(Operation.create)) { server in
            let stack = try await FrameioV4(server).versionStacks
                .create(accountID: "a", folderID: "f", body: .init(data: .init(fileIDs: ["1", "2"])))
                .response
            #expect(stack.value == .init(data: values.stackWithIncludes))
            #expect(stack.status == 201)
        }
    }

    @Test func `list returns a page of stacks`() async throws {
        try await withServer(ServerResponse(Operation.list)) { server in
            let page = try await FrameioV4(server).versionStacks.list(accountID: "a", folderID: "f").value
            let links = FrameioV4.Links(next: nil)
            #expect(page == .init(data: [values.stackWithIncludes], links: links, totalCount: 1))
        }
    }

    @Test func `children returns a page of files, folders and stacks`() async throws {
        let assets = [Sample.fileWithIncludes, Sample.folderWithIncludes, Sample.stackWithIncludes]
        let body = #"{"data":[\#(assets.joined(separator: ","))],"links":{"next":"/next?after=x"},"total_count":null}"#
        try await withServer(.json(body)) { server in
            let page = try await FrameioV4(server).versionStacks
                .children(accountID: "a", versionStackID: "s").value
            #expect(
                page.data == [
                    .fileWithIncludes(values.fileWithIncludes), .folderWithIncludes(values.folderWithIncludes),
                    .versionStackWithIncludes(values.stackWithIncludes),
                ])
            #expect(page.links.next == "/next?after=x")
            #expect(page.totalCount == nil)
        }
    }

    @Test func `move returns the moved stack`() async throws {
        try await withServer(ServerResponse(Operation.move)) { server in
            let stack = try await FrameioV4(server).versionStacks
                .move(accountID: "a", versionStackID: "s", body: .init(data: .init(parentID: "f"))).value
            #expect(stack == .init(data: values.stack))
        }
    }

    @Test func `show returns the stack`() async throws {
        try await withServer(ServerResponse(Operation.show)) { server in
            let stack = try await FrameioV4(server).versionStacks.show(accountID: "a", versionStackID: "s").value
            #expect(stack == .init(data: values.stackWithIncludes))
        }
    }

    @Test(arguments: Operation.all)
    func `the rate limit has typed headers`(operation: Operation) async throws {
        let limits = [("X-RateLimit-Limit", "100"), ("x-ratelimit-remaining", "99"), ("X-RATELIMIT-WINDOW", "60000")]
        try await withServer(ServerResponse(operation, headers: limits)) { server in
            let answer = try await operation(FrameioV4(server)).send()
            #expect(answer.status == operation.success.status)
            #expect(answer.headers.rateLimitLimit == 100)
            #expect(answer.headers.rateLimitRemaining == 99)
            #expect(answer.headers.rateLimitWindow == 60000)
        }
    }

    @Test func `an absent or invalid rate limit is nil`() async throws {
        let headers = [("x-ratelimit-limit", "many"), ("x-ratelimit-window", "")]
        try await withServer(ServerResponse(Operation.show, headers: headers)) { server in
            let answer = try await Operation.show(FrameioV4(server)).send()
            #expect(answer.headers.rateLimitLimit == nil)
            #expect(answer.headers.rateLimitRemaining == nil)
            #expect(answer.headers.rateLimitWindow == nil)
        }
    }

    @Test func `a response keeps its body and every header`() async throws {
        try await withServer(ServerResponse(Operation.show, headers: [("X-Request-Id", "r1")])) { server in
            let response = try await FrameioV4(server).versionStacks
                .show(accountID: "a", versionStackID: "s").response
            #expect(response.rawBody == Data(Operation.show.success.body.utf8))
            #expect(response.headers["x-request-id"] == "r1")
            #expect(response.headers["Content-Type"] == "application/json; charset=utf-8")
        }
    }

    @Test func `a call is sent each time its value is requested`() async throws {
        let answers = [ServerResponse(Operation.show), ServerResponse(Operation.show)]
        try await withServer(answers[0], answers[1]) { server in
            let call = FrameioV4(server).versionStacks.show(accountID: "a", versionStackID: "s")
            #expect(server.requests.isEmpty)
            _ = try await call.value
            _ = try await call.response
            #expect(server.requests.count == 2)
        }
    }

    @Test func `a chunked body is reassembled`() async throws {
        let body = Operation.copy.success.body
        let middle = body.index(body.startIndex, offsetBy: 100)
        let chunks = ServerResponse.chunks([String(body[..<middle]), String(body[middle...])])
        try await withServer(chunks) { server in
            let copy = try await FrameioV4(server).versionStacks.copy(accountID: "a", versionStackID: "s").value
            #expect(copy.data == values.stack)
        }
    }
}
