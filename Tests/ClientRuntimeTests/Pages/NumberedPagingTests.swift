import Foundation
import Testing
@testable import ClientRuntime

/// Checks paging by page numbers, in the query and in the body.
struct NumberedPagingTests {
    private func answers(_ count: Int, total: String?) -> [APIClient.HTTPResponse] {
        (1...count).map { .json("[\($0)]", headers: total.map { ["total-pages": $0] } ?? [:]) }
    }

    private func call(
        _ transport: RecordingTransport, _ request: APIClient.Request, _ paging: APIClient.Paging<[Int]>
    ) -> APIClient.PagedCall<[Int], Int> {
        let call = APIClient.Call<[Int]>(APIClient.Session(transport), request)
        return APIClient.PagedCall(call, items: { $0 }, next: paging)
    }

    private static let byQuery = APIClient.Paging<[Int]>.page(.query("page")) { $0.headers.value("total-pages") }
    private static let byBody = APIClient.Paging<[Int]>.page(.body(["paging", "page"])) {
        $0.headers.value("total-pages")
    }

    @Test(
        arguments: [
            (nil, "3", [nil, "page=2", "page=3"]),
            (2, "3", ["page=2", "page=3"]),
            (3, "3", ["page=3"]),
            (7, "3", ["page=7"]),
            (nil, "1", [nil]), (nil, "0", [nil]), (nil, "-1", [nil]),
            (.max, "9223372036854775807", ["page=9223372036854775807"]),
        ] as [(Int?, String?, [String?])])
    func `page numbers in the query grow up to the last page`(first: Int?, total: String?, queries: [String?]) async throws {
        let transport = RecordingTransport(answers(5, total: total))
        let paged = call(transport, .sample("GET") { $0.query("page", first) }, Self.byQuery)
        for try await _ in paged.items {}
        #expect(transport.requests.map(\.url.query) == queries)
    }

    @Test(arguments: [nil, "", "many"])
    func `pages without a total go on to an empty page`(total: String?) async throws {
        let headers: APIClient.Headers = total.map { ["total-pages": $0] } ?? [:]
        let bodies = ["[1,2]", "[3,4]", "[5]", "[6,7]", "[]", "[8]"]
        let transport = RecordingTransport(bodies.map { .json($0, headers: headers) })
        let items = try await call(transport, .get(), Self.byQuery).items.reduce(into: []) { $0.append($1) }
        #expect(items == [1, 2, 3, 4, 5, 6, 7])
        #expect(transport.requests.map(\.url.query) == [nil, "page=2", "page=3", "page=4", "page=5"])
    }

    @Test func `an empty page does not end the pages if the response states that more exist`() async throws {
        let answers: [APIClient.HTTPResponse] = [("[1]", "true"), ("[]", "true"), ("[2]", "false"), ("[3]", "true")]
            .map { .json($0, headers: ["more": $1]) }
        let paging = APIClient.Paging<[Int]>.page(.query("page")).whileMore { $0.headers.value("more") }
        let transport = RecordingTransport(answers)
        let items = try await call(transport, .get(), paging).items.reduce(into: []) { $0.append($1) }
        #expect(items == [1, 2])
        #expect(transport.requests.map(\.url.query) == [nil, "page=2", "page=3"])
        // Such a statement does not lead beyond the last page.
        let counted = APIClient.Paging<[Int]>.page(.query("page")) { _ in 2 }.whileMore { $0.headers.value("more") }
        let other = RecordingTransport(answers)
        for try await _ in call(other, .get(), counted).items {}
        #expect(other.requests.count == 2)
    }

    @Test func `pages end at a second empty page, even if the response states that more exist`() async throws {
        let transport = RecordingTransport([.json("[]", headers: ["more": "true"])])
        let paging = APIClient.Paging<[Int]>.page(.query("page")).whileMore { $0.headers.value("more") }
        for try await _ in call(transport, .get(), paging).items {}
        #expect(transport.requests.count == 2)
    }

    @Test func `the same page for every number ends the pages`() async throws {
        let transport = RecordingTransport([.json("[1,2]"), .json("[1,2]"), .json("[1,2]")])
        let items = try await call(transport, .get(), Self.byQuery).items.reduce(into: []) { $0.append($1) }
        #expect(items == [1, 2])
        #expect(transport.requests.count == 2)
    }

    @Test func `equal pages are all read if the total is known`() async throws {
        let transport = RecordingTransport((1...3).map { _ in .json("[1]", headers: ["total-pages": "3"]) })
        let items = try await call(transport, .get(), Self.byQuery).items.reduce(into: []) { $0.append($1) }
        #expect(items == [1, 1, 1])
    }

    @Test func `other query parameters stay on every page`() async throws {
        let transport = RecordingTransport(answers(2, total: "2"))
        let request = APIClient.Request.sample("GET") { request in
            request.query("q", "a&b")
            request.query("page", 1)
            request.query("page_size", 10)
        }
        for try await _ in call(transport, request, Self.byQuery).items {}
        #expect(transport.requests.map(\.url.query) == ["q=a%26b&page=1&page_size=10", "q=a%26b&page_size=10&page=2"])
    }

    @Test(
        arguments: [
            (nil, [nil, #"{"paging":{"page":2}}"#]),
            (#"{"q":"x"}"#, [#"{"q":"x"}"#, #"{"paging":{"page":2},"q":"x"}"#]),
            (#"{"paging":{"size":5,"page":1}}"#, [#"{"paging":{"page":1,"size":5}}"#, #"{"paging":{"page":2,"size":5}}"#]),
            (#"{"paging":{"page":2}}"#, [#"{"paging":{"page":2}}"#]),
            (#"{"paging":"x"}"#, [#"{"paging":"x"}"#, #"{"paging":{"page":2}}"#]),
        ] as [(String?, [String?])])
    func `page numbers in the body grow up to the last page`(body: String?, bodies: [String?]) async throws {
        let json = try body.map { text in try #require(APIClient.JSON(data: Data(text.utf8))) }
        let transport = RecordingTransport(answers(5, total: "2"))
        for try await _ in call(transport, .sample("POST") { $0.body(json: json) }, Self.byBody).items {}
        #expect(transport.requests.map { $0.body?.data.map { String(decoding: $0, as: UTF8.self) } } == bodies)
    }

    @Test func `body properties of the options are sent with every page`() async throws {
        let transport = RecordingTransport(answers(2, total: "2"))
        let paged = call(transport, .sample("POST") { $0.body(json: ["q": "x"]) }, Self.byBody)
            .with { $0.bodyProperties = ["extra": 1] }
        for try await _ in paged.items {}
        #expect(
            transport.requests.map { $0.body?.data.map { String(decoding: $0, as: UTF8.self) } } == [
                #"{"extra":1,"q":"x"}"#, #"{"extra":1,"paging":{"page":2},"q":"x"}"#,
            ])
    }
}
