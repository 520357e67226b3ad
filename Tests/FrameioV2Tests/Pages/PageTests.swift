import FrameioV2
import LoopbackSupport
import Testing

/// Checks the pages of every paged operation.
@Suite(.timeLimit(.minutes(20)))
struct PageTests {
    @Test(arguments: PagedOperation.all)
    func `items are read up to the last page`(operation: PagedOperation) async throws {
        let (items, requests) = try await items(of: operation)
        #expect(items == ["1a", "1b", "2a", "2b", "3a", "3b"])
        #expect(requests.map { operation.page(of: $0) } == [nil, 2, 3])
    }

    @Test(arguments: PagedOperation.all)
    func `a page has its own headers`(operation: PagedOperation) async throws {
        try await withServer(answering: { PageResponses().answer(operation.page(of: $0) ?? 1) }) { server in
            var pages: [FrameioV2.PagedCall<[FrameioV2.Asset], FrameioV2.Asset>.Page] = []
            for try await page in operation.call(FrameioV2(server), 1).pages {
                #expect(server.requests.count == pages.count + 1, "a page is requested only when the iteration reaches it")
                pages.append(page)
            }
            #expect(pages.map(\.headers.pageNumber) == [1, 2, 3])
            #expect(pages.map { $0.value.map(\.name) } == [["1a", "1b"], ["2a", "2b"], ["3a", "3b"]])
        }
    }

    @Test(arguments: PagedOperation.all)
    func `every page is requested with the same query, body and headers`(operation: PagedOperation) async throws {
        let (_, requests) = try await items(of: operation) {
            $0.headers["X-Trace"] = "t1"
            $0.query["only_fields"] = "a,b"
        }
        #expect(requests.count == 3)
        let rests = try requests.map(operation.rest)
        #expect(Set(rests).count == 1, "\(rests)")
        for request in requests {
            #expect(request.header("Authorization") == "Bearer test-token")
            #expect(request.header("X-Trace") == "t1")
            #expect(request.queryPairs.filter { $0 == "only_fields=a%2Cb" }.count == 1)
        }
    }

    @Test(arguments: PagedOperation.all)
    func `pages begin at the caller's page`(operation: PagedOperation) async throws {
        let (items, requests) = try await items(of: operation, from: 2)
        #expect(items == ["2a", "2b", "3a", "3b"])
        #expect(requests.map { operation.page(of: $0) } == [2, 3])
    }

    @Test(arguments: PagedOperation.all)
    func `a first page beyond the last is the only page`(operation: PagedOperation) async throws {
        let (items, requests) = try await items(of: operation, from: 9, answers: .init(empty: [9]))
        #expect(items == [])
        #expect(requests.map { operation.page(of: $0) } == [9])
    }

    @Test(arguments: PagedOperation.all, ["0", "1", "-1"])
    func `a total without further pages makes the first page the only one`(
        operation: PagedOperation, totalPages: String
    ) async throws {
        let (items, requests) = try await items(of: operation, answers: .init(totalPages: totalPages))
        #expect(items == ["1a", "1b"])
        #expect(requests.count == 1)
    }

    @Test(arguments: PagedOperation.all, [nil, "", "many"])
    func `pages without a total go on to an empty page`(
        operation: PagedOperation, totalPages: String?
    ) async throws {
        let (items, requests) = try await items(of: operation, answers: .init(totalPages: totalPages, empty: [4]))
        #expect(items == ["1a", "1b", "2a", "2b", "3a", "3b"])
        #expect(requests.map { operation.page(of: $0) } == [nil, 2, 3, 4])
    }

    @Test(arguments: PagedOperation.all)
    func `an empty page is skipped`(operation: PagedOperation) async throws {
        let (items, requests) = try await items(of: operation, answers: .init(empty: [1, 2]))
        #expect(items == ["3a", "3b"])
        #expect(requests.count == 3)
    }

    @Test func `a search without a body has one from its second page on`() async throws {
        try await withServer(
            .json("[{}]", headers: [("total-pages", "2")]), .json("[{}]", headers: [("total-pages", "2")])
        ) { server in
            var count = 0
            for try await _ in FrameioV2(server).assets.searchWithBody().items {
                count += 1
            }
            #expect(count == 2)
            #expect(server.requests.map(\.bodyText) == ["", #"{"page":2}"#])
            #expect(server.requests.map { $0.header("Content-Type") } == [nil, "application/json"])
        }
    }

    /// The names of all items, and the requests for them.
    private func items(
        of operation: PagedOperation, from page: Int? = nil, answers: PageResponses = .init(),
        options: (inout FrameioV2.CallOptions) -> Void = { _ in }
    ) async throws -> (names: [String?], requests: [RecordedRequest]) {
        try await withServer(answering: { answers.answer(operation.page(of: $0) ?? 1) }) { server in
            var names: [String?] = []
            for try await asset in operation.call(FrameioV2(server), page).with(options).items {
                names.append(asset.name)
            }
            return (names, server.requests)
        }
    }
}
