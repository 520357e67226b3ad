import Foundation
import FrameioV4
import LoopbackSupport
import Testing

/// Checks pages and the iteration over them.
@Suite(.timeLimit(.minutes(20)))
struct PageTests {
    static let path = "/v4/accounts/a/folders/f/version_stacks"

    @Test func `items gives the elements of every page in order`() async throws {
        try await withServer(
            .stacks(["1", "2"], next: "\(Self.path)?after=x"), .stacks(["3"], next: "\(Self.path)?after=y"),
            .stacks(["4"], next: nil)
        ) { server in
            try await expect(list(server), gives: ["1", "2", "3", "4"])
            #expect(server.requests.map(\.target) == [Self.path, "\(Self.path)?after=x", "\(Self.path)?after=y"])
        }
    }

    @Test func `pages gives every page with its status and headers`() async throws {
        let pages = [
            ServerResponse.stacks(["1", "2"], next: "\(Self.path)?after=x"), ServerResponse.stacks(["3"], next: nil),
        ]
        try await withServer(pages[0], pages[1]) { server in
            var counts: [Int] = []
            for try await page in list(server).pages {
                #expect(page.status == 200)
                #expect(page.headers["Content-Type"] == "application/json; charset=utf-8")
                counts.append(page.value.data.count)
            }
            #expect(counts == [2, 1])
        }
    }

    @Test func `a page is requested only when the iteration reaches it`() async throws {
        try await withServer(.stacks(["1", "2"], next: "\(Self.path)?after=x")) { server in
            for try await stack in list(server).items where stack.name == "2" {
                break
            }
            #expect(server.requests.count == 1)
        }
    }

    @Test func `a second iteration requests the pages again`() async throws {
        try await withServer(.stacks(["1"], next: nil), .stacks(["2"], next: nil)) { server in
            let call = list(server)
            try await expect(call, gives: ["1"])
            try await expect(call, gives: ["2"])
        }
    }

    @Test func `query, headers and options apply to every page`() async throws {
        try await withServer(
            .stacks(["1"], next: "\(Self.path)?after=g3QAAAAC%3D%3D"), .stacks(["2"], next: "\(Self.path)?after=z"),
            .stacks([], next: nil)
        ) { server in
            let call = FrameioV4(server).versionStacks
                .list(
                    accountID: "a", folderID: "f", include: [.project, .creator], sort: .nameDesc, pageSize: 2,
                    includeTotalCount: true
                )
                .with {
                    $0.headers["X-Trace"] = "t 1"
                    $0.query["debug"] = "a b"
                }
            try await expect(call, gives: ["1", "2"])
            let own = "include=project,creator&sort=name_desc&page_size=2&include_total_count=true"
            #expect(
                server.requests.map(\.target) == [
                    "\(Self.path)?\(own)&debug=a%20b",
                    "\(Self.path)?\(own)&debug=a%20b&after=g3QAAAAC%3D%3D",
                    "\(Self.path)?\(own)&debug=a%20b&after=z",
                ])
            #expect(server.requests.allSatisfy { $0.ownHeaders.contains("x-trace: t 1") })
            #expect(server.requests.allSatisfy { $0.header("Authorization") == "Bearer token" })
        }
    }

    @Test func `the call's timeout applies to every page`() async throws {
        try await withServer(.stacks(["1"], next: "\(Self.path)?after=x"), .stacks(["2"], next: nil)) { server in
            let (timeouts, report) = AsyncStream<Duration?>.makeStream()
            let client = FrameioV4(server) { configuration in
                let network = configuration.transport
                configuration.transport = FrameioV4.ClosureTransport { request in
                    report.yield(request.timeout)
                    return try await network.send(request)
                }
            }
            let call = client.versionStacks.list(accountID: "a", folderID: "f").with { $0.timeout = .seconds(70) }
            try await expect(call, gives: ["1", "2"])
            report.finish()
            let all = await timeouts.reduce(into: []) { $0.append($1) }
            #expect(all == [.seconds(70), .seconds(70)])
        }
    }

    @Test func `the link's cursor replaces the call's`() async throws {
        try await withServer(.stacks(["2"], next: "\(Self.path)?after=y"), .stacks(["3"], next: nil)) { server in
            let call = FrameioV4(server).versionStacks.list(accountID: "a", folderID: "f", after: "x")
            try await expect(call, gives: ["2", "3"])
            #expect(server.requests.map(\.query) == ["after=x", "after=y"])
        }
    }

    @Test func `a query parameter of the link replaces the call's`() async throws {
        let next = "\(Self.path)?page_size=2&include=creator%2Cproject&after=y"
        try await withServer(.stacks(["1"], next: next), .stacks(["2"], next: nil)) { server in
            let call = FrameioV4(server).versionStacks
                .list(accountID: "a", folderID: "f", include: [.creator, .project], sort: .nameAsc, pageSize: 2)
            try await expect(call, gives: ["1", "2"])
            #expect(
                server.requests.last?.query == "sort=name_asc&page_size=2&include=creator%2Cproject&after=y")
        }
    }

    @Test func `an empty page in the middle is skipped`() async throws {
        try await withServer(
            .stacks(["1"], next: "\(Self.path)?after=x"), .stacks([], next: "\(Self.path)?after=y"),
            .stacks([], next: "\(Self.path)?after=z"), .stacks(["2"], next: nil)
        ) { server in
            var pages: [[String]] = []
            for try await page in list(server).pages {
                pages.append(page.value.data.map(\.name))
            }
            #expect(pages == [["1"], ["2"]])
            #expect(server.requests.count == 4)
        }
    }

    @Test func `an empty page is not skipped if it is the only one`() async throws {
        try await withServer(.stacks([], next: nil), .stacks([], next: nil)) { server in
            try await expect(list(server), gives: [])
            var pages = 0
            for try await page in list(server).pages {
                #expect(page.value.data.isEmpty)
                pages += 1
            }
            #expect(pages == 1)
        }
    }

    @Test func `children are paged as well`() async throws {
        let path = "/v4/accounts/a/version_stacks/s/children"
        let first = #"{"data":[\#(Sample.fileWithIncludes)],"links":{"next":"\#(path)?after=x"}}"#
        let last = #"{"data":[{"type":"portal","id":7}],"links":{"next":null}}"#
        try await withServer(.json(first), .json(last)) { server in
            var assets: [FrameioV4.AssetWithIncludes] = []
            let call = FrameioV4(server).versionStacks.children(accountID: "a", versionStackID: "s")
            for try await asset in call.items {
                assets.append(asset)
            }
            #expect(assets == [.fileWithIncludes(try SampleValues().fileWithIncludes), .unknown(["type": "portal", "id": 7])])
            #expect(server.requests.map(\.target) == [path, "\(path)?after=x"])
        }
    }

    private func list(_ server: RecordingServer) -> StackPages {
        FrameioV4(server).versionStacks.list(accountID: "a", folderID: "f")
    }
}
