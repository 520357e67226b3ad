import Foundation
import Testing
@testable import ClientRuntime

/// Checks paging by links, and the iteration over pages and items.
struct PagingTests {
    struct Page: Codable, Sendable {
        var items: [Int]
        var next: String?
    }

    private func paged(
        _ transport: RecordingTransport, server: APIClient.Server = "https://api.test/v1",
        _ change: (inout APIClient.Request) -> Void = { _ in }
    ) -> APIClient.PagedCall<Page, Int> {
        let session = APIClient.Session(transport, server: server)
        let call = APIClient.Call<Page>(session, .sample("GET", "/things", change), errors: [404: .problem])
        return APIClient.PagedCall(call, items: { $0.items }, next: .link { $0.next })
    }

    private static func page(_ items: [Int], next: String?) -> APIClient.HTTPResponse {
        let data = try? JSONEncoder().encode(Page(items: items, next: next))
        return .json(String(decoding: data ?? Data(), as: UTF8.self))
    }

    private func items(_ call: APIClient.PagedCall<Page, Int>) async throws -> [Int] {
        try await call.items.reduce(into: []) { $0.append($1) }
    }

    @Test(arguments: [(0, 0, []), (2, 1, [1, 2]), (3, 2, [1, 2, 3]), (.max, 2, [1, 2, 3])])
    func `items are collected up to a limit, without requests beyond it`(
        limit: Int, requests: Int, items: [Int]
    ) async throws {
        let transport = RecordingTransport([Self.page([1, 2], next: "?after=x"), Self.page([3], next: nil)])
        #expect(try await paged(transport).items.collect(limit: limit) == items)
        #expect(transport.requests.count == requests)
    }

    @Test func `a page leads to the next one`() async throws {
        let transport = RecordingTransport([Self.page([1, 2], next: "?after=x"), Self.page([3], next: nil)])
        let first = try await paged(transport).page
        #expect(first.items == [1, 2])
        #expect(first.value.next == "?after=x")
        let second = try await first.next?.page
        #expect(second?.items == [3])
        #expect(second?.next == nil)
        #expect(transport.requests.map(\.url.query) == [nil, "after=x"])
    }

    @Test func `a link to an earlier page is a failure of the next page`() async throws {
        let transport = RecordingTransport([Self.page([1], next: "?after=x"), Self.page([2], next: "?after=x")])
        let second = try #require(try await paged(transport).page.next?.page)
        #expect(second.items == [2])
        let third = try #require(second.next)
        guard case .invalidRequest(.repeatedPage)? = await reason(of: third) else { throw Missing(text: "a repeated page") }
        #expect(transport.requests.count == 2)
    }

    @Test func `a link to another server is a failure of the next page`() async throws {
        let page = try await paged(RecordingTransport([Self.page([1], next: "https://evil.test/things")])).page
        let next = try #require(page.next)
        guard case .invalidRequest(.foreignPage)? = await reason(of: next) else { throw Missing(text: "a foreign page") }
    }

    private func reason(of call: APIClient.PagedCall<Page, Int>) async -> APIClient.Failure.Reason? {
        do throws(APIClient.Failure) {
            _ = try await call.page
            return nil
        } catch {
            return error.reason
        }
    }

    /// A list on the main actor, as a view holds it.
    @MainActor private final class List {
        var items: [Int] = []
        var next: APIClient.PagedCall<Page, Int>?
        var iterator: APIClient.PagedCall<Page, Int>.Items.Iterator

        init(_ call: APIClient.PagedCall<Page, Int>) {
            next = call
            iterator = call.items.makeAsyncIterator()
        }

        func loadMore() async throws {
            guard let page = try await next?.page else { return }
            items += page.items
            next = page.next
        }

        func one() async throws -> Int? {
            var iterator = iterator
            defer { self.iterator = iterator }
            return try await iterator.next()
        }
    }

    @Test @MainActor func `pages and iterators can be used on the main actor`() async throws {
        let answers = [Self.page([1, 2], next: "?after=x"), Self.page([3], next: nil)]
        let list = List(paged(RecordingTransport(answers)))
        while list.next != nil { try await list.loadMore() }
        #expect(list.items == [1, 2, 3])
        let other = List(paged(RecordingTransport(answers)))
        #expect([try await other.one(), try await other.one(), try await other.one()] == [1, 2, 3])
        let items = paged(RecordingTransport(answers)).items
        try await items.reduce(into: ()) { list.items.append($1) }
        #expect(list.items == [1, 2, 3, 1, 2, 3])
        for try await item in paged(RecordingTransport(answers)).items.prefix(2) { list.items.append(item) }
        #expect(list.items == [1, 2, 3, 1, 2, 3, 1, 2])
        let total = try await paged(RecordingTransport(answers)).items.reduce(list.items.count) { $0 + $1 }
        #expect(total == 14)
    }

    @Test(arguments: [
        ("https://api.test/v1/things?after=x", "https://api.test/v1/things?size=2&after=x"),
        ("/v1/things?after=x", "https://api.test/v1/things?size=2&after=x"),
        // A server behind a path prefix may leave it out of links.
        ("/things?after=x", "https://api.test/v1/things?size=2&after=x"),
        ("?after=x", "https://api.test/v1/things?size=2&after=x"),
        ("?after=x&size=9", "https://api.test/v1/things?after=x&size=9"),
        ("?after=x&after=y", "https://api.test/v1/things?size=2&after=x&after=y"),
        ("?after=a%2Bb%26c+d", "https://api.test/v1/things?size=2&after=a%2Bb%26c+d"),
        ("more/things?after=x", "https://api.test/v1/more/things?size=2&after=x"),
        ("/v1/things/page/2", "https://api.test/v1/things/page/2?size=2"),
        ("/v1/things/page/2?after=x#here", "https://api.test/v1/things/page/2?size=2&after=x"),
        ("//api.test/v1/things?after=x", "https://api.test/v1/things?size=2&after=x"),
        ("https://API.TEST:443/v1/things?after=x", "https://api.test/v1/things?size=2&after=x"),
    ])
    func `a link leads to the next page and keeps the call's other parameters`(link: String, url: String) async throws {
        let transport = RecordingTransport([Self.page([1], next: link), Self.page([2], next: nil)])
        #expect(try await items(paged(transport) { $0.query("size", 2) }) == [1, 2])
        #expect(transport.requests.map(\.url.absoluteString) == ["https://api.test/v1/things?size=2", url])
    }

    @Test(arguments: [
        "https://evil.test/v1/things?after=x", "http://api.test/v1/things?after=x", "//evil.test/things",
        "https://api.test:8443/v1/things", "https://api.test@evil.test/", "https://api.test.evil.test/",
        "data:text/plain,x",
    ])
    func `a link to another server is a failure after the received items`(link: String) async throws {
        let transport = RecordingTransport([Self.page([1, 2], next: link), Self.page([3], next: nil)])
        var seen: [Int] = []
        var caught: APIClient.Failure?
        do {
            for try await item in paged(transport).items {
                seen.append(item)
            }
        } catch {
            caught = error as? APIClient.Failure
        }
        #expect(seen == [1, 2])
        guard case .foreignPage(link)? = caught?.invalidRequest else {
            Issue.record("\(caught.map(\.description) ?? "no failure")")
            return
        }
        #expect(transport.requests.count == 1)
    }

    @Test(arguments: [nil, ""])
    func `an absent or empty link ends the pages`(link: String?) async throws {
        let transport = RecordingTransport([Self.page([1], next: link)])
        #expect(try await items(paged(transport)) == [1])
        #expect(transport.requests.count == 1)
    }

    @Test func `an empty page is skipped unless it is the only one`() async throws {
        let transport = RecordingTransport([
            Self.page([], next: "?p=2"), Self.page([1], next: "?p=3"), Self.page([], next: "?p=4"),
            Self.page([2], next: "?p=5"), Self.page([], next: nil),
        ])
        var pages: [[Int]] = []
        for try await page in paged(transport).pages {
            pages.append(page.value.items)
        }
        #expect(pages == [[1], [2]])
        var only: [[Int]] = []
        for try await page in paged(RecordingTransport([Self.page([], next: nil)])).pages {
            only.append(page.value.items)
        }
        #expect(only == [[]])
    }

    @Test(arguments: [["?after=a"], ["?after=a", "?after=b", "?after=a"], ["/v1/things"]])
    func `a repeated page is a failure after the received items`(links: [String]) async throws {
        let answers = links.enumerated().map { Self.page([$0], next: $1) } + [Self.page([9], next: links.last)]
        let transport = RecordingTransport(answers)
        var iterator = paged(transport).items.makeAsyncIterator()
        for _ in Set(links).union([""]).subtracting(["/v1/things"]) { #expect(try await iterator.next() != nil) }
        let failure = try await failure { () async throws(APIClient.Failure) in try await iterator.nextItem() }
        guard case .repeatedPage = failure.invalidRequest else {
            Issue.record("\(failure)")
            return
        }
        let urls = transport.requests.map(\.url.absoluteString)
        #expect(Set(urls).count == urls.count)
    }

    @Test func `an empty page that links to itself ends the pages`() async throws {
        let transport = RecordingTransport([Self.page([1], next: "?after=a"), Self.page([], next: "?after=a")])
        #expect(try await items(paged(transport)) == [1])
        #expect(transport.requests.count == 2)
    }

    @Test func `a link's parameter can be sent in the body`() async throws {
        let transport = RecordingTransport([Self.page([1], next: "/things/search?after=a%20b&size=9"), Self.page([2], next: nil)])
        let request = APIClient.Request.sample("POST", "/things/search") { $0.body(json: APIClient.JSON.object(["text": "x"])) }
        let call = APIClient.Call<Page>(APIClient.Session(transport), request)
        let paged = APIClient.PagedCall(
            call, items: { $0.items }, next: .link(parameter: "after", to: .body(["after"])) { $0.next })
        #expect(try await items(paged) == [1, 2])
        #expect(transport.requests.map(\.url.absoluteString) == Array(repeating: "https://api.test/v1/things/search", count: 2))
        let bodies = transport.requests.map { String(decoding: $0.body?.data ?? Data(), as: UTF8.self) }
        #expect(bodies == [#"{"text":"x"}"#, #"{"after":"a b","text":"x"}"#])
    }

    @Test func `a failed page ends the iteration with its failure`() async throws {
        let transport = RecordingTransport([
            Self.page([1], next: "?p=2"), .json(#"{"message":"gone"}"#, status: 404), Self.page([3], next: nil),
        ])
        var iterator = paged(transport).items.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        await #expect(throws: APIClient.Failure.self) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
        #expect(transport.requests.count == 2)
    }

    @Test func `options apply to every page`() async throws {
        let transport = RecordingTransport([
            Self.page([1], next: "?p=2"), Self.page([2], next: "/other?p=3"), Self.page([3], next: nil),
        ])
        let call = paged(transport) { $0.header("X-Call", "c") }.with { options in
            options.headers = ["X-Mine": "m"]
            options.query = ["q": "1"]
            options.timeout = .seconds(3)
        }
        #expect(try await items(call) == [1, 2, 3])
        #expect(
            transport.requests.map(\.url.absoluteString) == [
                "https://api.test/v1/things?q=1", "https://api.test/v1/things?q=1&p=2",
                "https://api.test/other?q=1&p=3",
            ])
        for request in transport.requests {
            #expect(request.headers["X-Mine"] == "m" && request.headers["X-Call"] == "c")
            #expect(request.timeout == .seconds(3))
        }
    }

    @Test func `a query option sets the first page`() async throws {
        let transport = RecordingTransport([
            Self.page([1], next: "?p=5"), Self.page([2], next: "?p=6"), Self.page([3], next: nil),
        ])
        let call = paged(transport) { $0.query("p", "1") }.with { $0.query["p"] = "4" }
        #expect(try await items(call) == [1, 2, 3])
        #expect(transport.requests.map(\.url.query) == ["p=4", "p=5", "p=6"])
    }

    @Test func `each iteration starts again, and nothing is sent before it`() async throws {
        let transport = RecordingTransport([Self.page([1], next: nil)])
        let call = paged(transport)
        let items = call.items
        #expect(transport.requests.isEmpty)
        for _ in 0..<2 {
            for try await item in items { #expect(item == 1) }
        }
        #expect(transport.requests.count == 2)
        #expect(try await call.value.items == [1])
        #expect(try await call.response.status == 200)
        #expect(call.method == "GET" && call.operation == "things.get" && call.body == nil)
        #expect(call.url?.absoluteString == "https://api.test/v1/things" && call.curl.hasPrefix("curl -X GET"))
    }

    @Test func `a page's identity covers all parts of its request`() {
        let paging = APIClient.Paging<Page>.link { $0.next }
        let requests = [
            APIClient.Request.sample("POST"), .sample("POST", "/other"), .sample("POST") { $0.query("a", 1) },
            .sample("POST") { $0.body(json: ["a": 1]) }, .sample("POST").moved(to: "https://api.test/v1/other"),
        ]
        #expect(Set(requests.map { paging.identity(of: $0) }).count == requests.count)
        #expect(paging.identity(of: requests[0]) == paging.identity(of: .sample("POST")))
    }
}
