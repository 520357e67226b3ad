import Foundation
import FrameioV4
import LoopbackSupport
import Testing

/// Checks links to the next page, and links that are failures.
@Suite(.timeLimit(.minutes(20)))
struct NextLinkTests {
    static let path = "/v4/accounts/a/folders/f/version_stacks"

    @Test(arguments: [
        "\(path)?after=x", "?after=x", "version_stacks?after=x", "/v4/accounts/b/../a/folders/f/version_stacks?after=x",
        "ORIGIN\(path)?after=x", "ORIGIN\(path)?after=x#fragment",
    ])
    func `a relative or absolute link to the same path is followed`(link: String) async throws {
        try await withServer(answering: { request in
            let link = link.replacing("ORIGIN", with: "http://\(request.header("Host") ?? "")")
            return request.query == nil ? .stacks(["1"], next: link) : .stacks(["2"], next: nil)
        }) { server in
            try await expect(list(server), gives: ["1", "2"])
            #expect(server.requests.map(\.target) == [Self.path, "\(Self.path)?after=x"])
            #expect(server.requests.map { $0.header("Authorization") } == ["Bearer token", "Bearer token"])
        }
    }

    @Test func `a link to another path of the same server is followed`() async throws {
        try await withServer(.stacks(["1"], next: "/v4/cursors/x%2Fy?page=2"), .stacks(["2"], next: nil)) { server in
            let call = FrameioV4(server).versionStacks.list(accountID: "a", folderID: "f", sort: .nameAsc)
            try await expect(call, gives: ["1", "2"])
            #expect(server.requests.last?.target == "/v4/cursors/x%2Fy?sort=name_asc&page=2")
        }
    }

    @Test(arguments: ["/base", "/base/", "/a%20b"], ["PATH?after=x", "PREFIX/PATH?after=x", "?after=x"])
    func `every page is requested below the server's path prefix`(prefix: String, link: String) async throws {
        let prefix = (base: prefix, path: prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix)
        let link = link.replacing("PREFIX/", with: prefix.path).replacing("PATH", with: Self.path)
        try await withServer(
            .stacks(["1"], next: link), .stacks(["2"], next: link.replacing("=x", with: "=y")),
            .stacks(["3"], next: nil)
        ) { server in
            let client = FrameioV4(server, prefix: prefix.base)
            let call = client.versionStacks.list(accountID: "a", folderID: "f", pageSize: 1)
            try await expect(call, gives: ["1", "2", "3"])
            let target = "\(prefix.path)\(Self.path)?page_size=1"
            #expect(server.requests.map(\.target) == [target, "\(target)&after=x", "\(target)&after=y"])
        }
    }

    @Test func `a link with percent-encoded IDs is followed`() async throws {
        let path = "/v4/accounts/a%7Cb/folders/adobe%3A1%2F2/version_stacks"
        try await withServer(.stacks(["1"], next: "\(path)?after=x"), .stacks(["2"], next: nil)) { server in
            let client = FrameioV4(server, prefix: "/base")
            let call = client.versionStacks.list(accountID: "a|b", folderID: "adobe:1/2")
            try await expect(call, gives: ["1", "2"])
            #expect(server.requests.map(\.target) == ["/base\(path)", "/base\(path)?after=x"])
        }
    }

    @Test(arguments: ["https://evil.test/v4?after=x", "//evil.test/v4?after=x", "http://127.0.0.1:1/v4?after=x"])
    func `a link to another origin is refused`(link: String) async throws {
        try await withServer(.stacks(["1"], next: link)) { server in
            let failure = try await #require(throws: FrameioV4.Failure.self) { try await names(list(server)) }
            guard case .foreignPage(link)? = failure.invalidRequest else {
                Issue.record("\(failure.reason)")
                return
            }
            #expect(failure.operation == "version_stacks.list")
            #expect(server.requests.count == 1)
        }
    }

    @Test func `another port of the same host is another origin`() async throws {
        try await withServer(.stacks(["stolen"], next: nil)) { other in
            try await withServer(.stacks(["1"], next: "\(other.url)\(Self.path)?after=x")) { server in
                let failure = try await #require(throws: FrameioV4.Failure.self) { try await names(list(server)) }
                guard case .foreignPage? = failure.invalidRequest else {
                    Issue.record("\(failure.reason)")
                    return
                }
                #expect(server.requests.count == 1)
                #expect(other.connectionCount == 0)
            }
        }
    }

    @Test func `a repeated cursor is a failure after the received items`() async throws {
        try await withServer(answering: { _ in .stacks(["same"], next: "\(Self.path)?after=x") }) { server in
            try await expectRepetition(list(server), after: 2)
            #expect(server.requests.map(\.query) == [nil, "after=x"])
        }
    }

    @Test func `a cycle of cursors is a failure after the received items`() async throws {
        try await withServer(answering: { request in
            let next = ["after=x": "y", "after=y": "z"][request.query ?? ""] ?? "x"
            return .stacks([request.query ?? "first"], next: "\(Self.path)?after=\(next)")
        }) { server in
            try await expectRepetition(list(server), after: 4)
        }
    }

    /// Without a failure, an incomplete list would look complete.
    private func expectRepetition(_ call: StackPages, after count: Int) async throws {
        var items = call.items.makeAsyncIterator()
        for _ in 0..<count {
            let item = try await items.next()
            #expect(item != nil)
        }
        let failure = try await #require(throws: FrameioV4.Failure.self) { try await items.next() }
        #expect("\(failure)".hasSuffix("not sent: the next page was already requested"))
        let rest = try await items.next()
        #expect(rest == nil)
    }

    @Test func `endless empty pages end the iteration`() async throws {
        try await withServer(answering: { _ in .stacks([], next: "\(Self.path)?after=x") }) { server in
            try await expect(list(server), gives: [])
            #expect(server.requests.count == 2)
        }
    }

    private func list(_ server: RecordingServer) -> StackPages {
        FrameioV4(server).versionStacks.list(accountID: "a", folderID: "f")
    }
}
