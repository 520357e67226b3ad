import Foundation
import Testing
@testable import ClientRuntime

/// Checks paging by cursors, Link headers, offsets and page numbers.
struct CursorPagingTests {
    private typealias Paging = APIClient.Paging<[Int]>

    /// The query, header `Cursor` and body of each page's request.
    private func values(
        _ answers: [APIClient.HTTPResponse], _ paging: Paging, first request: APIClient.Request = .get()
    ) async throws -> [String] {
        let transport = RecordingTransport(answers)
        let call = APIClient.Call<[Int]>(APIClient.Session(transport), request)
        for try await _ in APIClient.PagedCall(call, items: { $0 }, next: paging).items {}
        return transport.requests.map { request in
            let body = request.body?.data.map { String(decoding: $0, as: UTF8.self) }
            return [request.url.query, request.headers["Cursor"], body].compactMap { $0 }.joined(separator: " ")
        }
    }

    private func pages(_ name: String, _ values: [String?]) -> [APIClient.HTTPResponse] {
        values.enumerated().map { .json("[\($0)]", headers: $1.map { [name: $0] } ?? [:]) }
    }

    private static let text = { @Sendable (page: APIClient.Response<[Int]>) -> String? in page.headers["next"] }
    private static let number = { @Sendable (page: APIClient.Response<[Int]>) -> Int? in page.headers.value("next") }

    @Test func `a cursor is sent in the query, a header or the body, encoded for that placement`() async throws {
        let answers = pages("next", ["a+b/=", nil])
        #expect(try await values(answers, .cursor(.query("cursor"), from: Self.text)) == ["", "cursor=a%2Bb%2F%3D"])
        #expect(try await values(answers, .cursor(.header("Cursor"), from: Self.text)) == ["", "a+b/="])
        #expect(
            try await values(answers, .cursor(.body(["page", "after"]), from: Self.text))
                == ["", #"{"page":{"after":"a+b/="}}"#])
    }

    @Test func `a numeric cursor stays a number`() async throws {
        let answers = pages("next", ["12", nil])
        #expect(try await values(answers, .cursor(.query("cursor"), from: Self.number)) == ["", "cursor=12"])
        #expect(try await values(answers, .cursor(.body(["after"]), from: Self.number)) == ["", #"{"after":12}"#])
    }

    @Test(arguments: [[nil], [""], ["a", nil], ["a", "b", ""]] as [[String?]])
    func `an absent or empty cursor ends the pages`(cursors: [String?]) async throws {
        let values = try await values(pages("next", cursors), .cursor(.query("after"), from: Self.text))
        #expect(values == [""] + cursors.compactMap { $0 }.filter { !$0.isEmpty }.map { "after=\($0)" })
    }

    @Test(arguments: [.query("cursor"), .header("Cursor"), .body(["cursor"])] as [APIClient.PagePlacement])
    func `a repeated cursor is a failure`(
        placement: APIClient.PagePlacement
    ) async throws {
        let transport = RecordingTransport(pages("next", ["x", "x"]))
        let call = APIClient.Call<[Int]>(APIClient.Session(transport), .get())
        let paged = APIClient.PagedCall(call, items: { $0 }, next: .cursor(placement, from: Self.text))
        let failure = try await failure { () async throws(APIClient.Failure) in try await paged.items.collect() }
        #expect(failure.description.hasSuffix("not sent: the next page was already requested"))
        #expect(transport.requests.count == 2)
    }

    @Test(
        arguments: [
            (#"<https://api.test/things?after=1>; rel="next""#, "after=1"),
            (#"<?after=1>; rel=next"#, "after=1"),
            (#"<?a=1>; rel="prev", <?a=2>; rel="next", <?a=3>; rel="last""#, "a=2"),
            (#"<?a=1,2>; title="x, <y>; rel=next"; rel="last next""#, "a=1,2"),
            (#"<?a=1>;REL="NEXT""#, "a=1"),
            (#"<?a=1>; rel="nextish", <?a=2>; rel="prev""#, nil),
            (#"<?a=1>; title="next""#, nil), (#"<?a=1"#, nil), (#"rel="next""#, nil), ("", nil), (#"<>; rel="#, nil),
        ] as [(String, String?)])
    func `the Link header's next relation leads to the next page`(link: String, query: String?) async throws {
        let values = try await values(pages("Link", [link, nil]), .linkHeader)
        #expect(values == [""] + [query].compactMap { $0 })
    }

    @Test func `several Link fields are one list`() async throws {
        var headers: APIClient.Headers = [:]
        headers.add("Link", "<?a=1>; rel=first")
        headers.add("link", "<?a=2>; rel=next")
        #expect(try await values([.json("[1]", headers: headers), .json("[2]")], .linkHeader) == ["", "a=2"])
    }

    @Test func `the last item can be the cursor until a response states the end`() async throws {
        let paging = Paging.cursor(.query("after")) { $0.value.last }
        let flagged = paging.whileMore { $0.headers["more"].map { $0 == "yes" } }
        let answers: [APIClient.HTTPResponse] = [("[1,2]", "yes"), ("[3]", "yes"), ("[4,5]", "no"), ("[6]", "yes")]
            .map { .json($0, headers: ["more": $1]) }
        #expect(try await values(answers, flagged) == ["", "after=2", "after=3"])
        // Without such a statement, an empty page ends the pages.
        #expect(try await values(["[1,2]", "[3]", "[]", "[4]"].map { .json($0) }, flagged) == ["", "after=2", "after=3"])
    }

    @Test func `a stated end also ends pages by links and offsets`() async throws {
        let link = APIClient.HTTPResponse.json("[1]", headers: ["Link": "<?a=1>; rel=next", "more": "false"])
        #expect(try await values([link], Paging.linkHeader.whileMore { $0.headers.value("more") }) == [""])
        let answers: [APIClient.HTTPResponse] = [("[1,2]", "true"), ("[3]", "false"), ("[4]", "true")]
            .map { .json($0, headers: ["more": $1]) }
        let offset = Paging.offset(.query("offset")).whileMore { $0.headers.value("more") }
        #expect(try await values(answers, offset) == ["", "offset=2"])
    }

    @Test func `an offset grows by the received items, up to the total or an empty page`() async throws {
        let answers: [APIClient.HTTPResponse] = ["[1,2,3]", "[4,5]", "[6]", "[]", "[7]"].map { .json($0) }
        #expect(
            try await values(answers, .offset(.query("offset"))) == ["", "offset=3", "offset=5", "offset=6"])
        #expect(try await values(answers, .offset(.query("offset")) { _ in 5 }) == ["", "offset=3"])
        let later = APIClient.Request.sample("GET") { $0.query("offset", 10) }
        #expect(try await values(answers, .offset(.query("offset")) { _ in 13 }, first: later) == ["offset=10"])
        let last = APIClient.Request.sample("GET") { $0.query("offset", Int.max) }
        #expect(try await values(answers, .offset(.query("offset")), first: last) == ["offset=\(Int.max)"])
    }

    @Test func `page numbers can begin at 0`() async throws {
        let answers: [APIClient.HTTPResponse] = (1...5).map { .json("[\($0)]") }
        #expect(try await values(answers, .page(.query("page"), from: 0) { _ in 3 }) == ["", "page=1", "page=2"])
        #expect(try await values(answers, .page(.query("page"), from: 0) { _ in .min }) == [""])
    }
}
