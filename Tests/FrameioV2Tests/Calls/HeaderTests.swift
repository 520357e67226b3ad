import FrameioV2
import LoopbackSupport
import Testing

/// Checks the typed headers of responses.
@Suite(.timeLimit(.minutes(20)))
struct HeaderTests {
    @Test(arguments: Operation.all)
    func `the rate limit is a number, and its window and remaining calls are text`(operation: Operation) async throws {
        let fields = [
            ("X-RateLimit-Limit", "5.0"), ("x-ratelimit-window", "1000"), ("X-RATELIMIT-REMAINING", "4"),
        ]
        try await withServer(.json(operation.answer, headers: fields)) { server in
            let headers = try await operation.send(FrameioV2(server))
            let limit: Double? = headers.rateLimitLimit
            let window: String? = headers.rateLimitWindow
            let remaining: String? = headers.rateLimitRemaining
            #expect(limit == 5)
            #expect(window == "1000")
            #expect(remaining == "4")
        }
    }

    @Test(arguments: PagedOperation.all)
    func `a page has typed headers for its number and its totals`(operation: PagedOperation) async throws {
        let fields = [
            ("Link", "<https://api.frame.io/v2?page=3>; rel=next"), ("Page-Number", "2"), ("Per-Page", "10"),
            ("Total", "25"), ("Total-Pages", "3"),
        ]
        try await withServer(.json("[]", headers: fields)) { server in
            let headers = try await operation.call(FrameioV2(server), nil).response.headers
            #expect(headers.link == "<https://api.frame.io/v2?page=3>; rel=next")
            #expect(headers.pageNumber == 2)
            #expect(headers.perPage == 10)
            #expect(headers.total == 25)
            #expect(headers.totalPages == 3)
        }
    }

    @Test(
        arguments: [
            [], [("x-ratelimit-limit", "many"), ("total-pages", "2.5"), ("page-number", ""), ("total", "1e3")],
        ] as [[(String, String)]])
    func `a header that is missing or of another type is nil`(fields: [(String, String)]) async throws {
        try await withServer(.json("{}", headers: fields)) { server in
            let headers = try await FrameioV2(server).assets.get(assetID: ID.asset).response.headers
            #expect(headers.rateLimitLimit == nil)
            #expect(headers.rateLimitRemaining == nil)
            #expect(headers.totalPages == nil)
            #expect(headers.pageNumber == nil)
            #expect(headers.total == nil)
        }
    }

    @Test func `a failure has typed headers too`() async throws {
        let fields = [("x-ratelimit-remaining", "0"), ("x-ratelimit-limit", "0.5")]
        try await withServer(.json("{}", status: 429, headers: fields)) { server in
            let failure = try await failure { try await FrameioV2(server).assets.get(assetID: ID.asset).value }
            #expect(failure.headers.rateLimitRemaining == "0")
            #expect(failure.headers.rateLimitLimit == 0.5)
        }
    }
}
