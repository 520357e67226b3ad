import Foundation
import FrameioV4
import LoopbackSupport
import Testing

/// Checks the failures for documented and undocumented statuses.
@Suite(.timeLimit(.minutes(20)))
struct ErrorTests {
    static let body = """
        {"errors":[{"detail":"Not like this","title":"Problem","source":{"pointer":"/data/parent_id"}},\
        {"detail":"Nor this"}]}
        """

    static let items = [
        FrameioV4.ErrorItem(
            detail: "Not like this", title: "Problem", source: .init(pointer: "/data/parent_id")),
        FrameioV4.ErrorItem(detail: "Nor this"),
    ]

    static let documented: [(status: Int, body: FrameioV4.ErrorBody)] = [
        (400, .badRequest(.init(errors: items))),
        (401, .unauthorized(.init(errors: items))),
        (403, .forbidden(.init(errors: items))),
        (404, .notFound(.init(errors: items))),
        (409, .conflict(.init(errors: items))),
        (429, .tooManyRequests(.init(errors: items))),
    ]

    @Test(arguments: Operation.all, documented)
    func `a documented status is a failure with its own body`(
        operation: Operation, example: (status: Int, body: FrameioV4.ErrorBody)
    ) async throws {
        let headers = [("x-ratelimit-limit", "10"), ("x-ratelimit-remaining", "0"), ("x-ratelimit-window", "60000")]
        try await withServer(.json(Self.body, status: example.status, headers: headers)) { server in
            let failure = try await operation(FrameioV4(server)).failure()
            #expect(failure.documented == example.body)
            #expect(failure.operation == operation.id)
            #expect(failure.method == operation.method)
            #expect(failure.url == operation(FrameioV4(server)).url)
            #expect(failure.status == example.status)
            #expect(failure.rawBody == Data(Self.body.utf8))
            #expect(failure.headers.rateLimitLimit == 10)
            #expect(failure.headers.rateLimitRemaining == 0)
            #expect(failure.headers.rateLimitWindow == 60000)
        }
    }

    @Test(arguments: [Operation.copy, .list, .children, .move, .show])
    func `a 422 is unprocessable content`(operation: Operation) async throws {
        try await withServer(.json(Self.body, status: 422)) { server in
            let failure = try await operation(FrameioV4(server)).failure()
            #expect(failure.documented == .unprocessableContent(.init(errors: Self.items)))
        }
    }

    @Test func `a 422 of create has a body of its own with required properties`() async throws {
        let body = #"{"errors":[{"detail":"Too few","title":"Invalid","source":{"pointer":"/data/file_ids"}}]}"#
        try await withServer(.json(body, status: 422), .json(Self.body, status: 422)) { server in
            let client = FrameioV4(server)
            let failure = try await Operation.create(client).failure()
            let item = FrameioV4.JSONErrorItem(
                title: "Invalid", detail: "Too few", source: .init(pointer: "/data/file_ids"))
            #expect(failure.documented == .jsonErrorResponse(.init(errors: [item])))

            let incomplete = try await Operation.create(client).failure()
            #expect(incomplete.decodingProblem?.path.hasPrefix("errors[1]") == true)
            #expect(incomplete.status == 422)
        }
    }

    @Test(arguments: Operation.all, [402, 418, 500, 503])
    func `an undocumented status is a failure that keeps the response`(operation: Operation, status: Int) async throws {
        let answer = ServerResponse.text("<p>teapot</p>", as: "text/html", status: status, headers: [("X-Proxy", "p")])
        try await withServer(answer) { server in
            let failure = try await operation(FrameioV4(server)).failure()
            #expect(failure.isUndocumented)
            #expect(failure.operation == operation.id)
            #expect(failure.method == operation.method)
            #expect(failure.url == operation(FrameioV4(server)).url)
            #expect(failure.status == status)
            #expect(failure.headers["X-Proxy"] == "p")
            #expect(failure.rawBody == Data("<p>teapot</p>".utf8))
        }
    }

    @Test(arguments: [
        ("30", Duration.seconds(30)), ("1.5", .seconds(1.5)), ("0", .zero), ("-1", .zero),
        ("Sun, 06 Nov 1994 08:49:37 GMT", .zero), ("soon", nil), ("", nil),
    ])
    func `a number or a past date in Retry-After is read`(text: String, duration: Duration?) async throws {
        try await withServer(.json(Self.body, status: 429, headers: [("Retry-After", text)])) { server in
            let failure = try await Operation.list(FrameioV4(server)).failure()
            #expect(failure.retryAfter == duration)
        }
    }

    @Test func `a future date in Retry-After is a duration from now`() async throws {
        let headers = [("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT")]
        try await withServer(.empty(503, headers: headers), .empty(503)) { server in
            let client = FrameioV4(server)
            let wait = try #require(try await Operation.list(client).failure().retryAfter)
            #expect(wait > .seconds(365 * 86_400))
            #expect(try await Operation.list(client).failure().retryAfter == nil)
        }
    }
}
