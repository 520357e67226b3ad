import Foundation
import Testing
@testable import ClientRuntime

/// Checks the arguments and literals of a path.
struct PathTemplateTests {
    private func path(_ argument: String) -> APIClient.PathTemplate {
        "/v4/folders/\(argument)/stacks"
    }

    @Test(arguments: [
        ("abc", "abc"), ("a b", "a%20b"), ("a/b", "a%2Fb"), ("../../admin", "..%2F..%2Fadmin"), ("a?b=c", "a%3Fb%3Dc"),
        ("a#b", "a%23b"), ("%2e", "%252e"), ("%2E%2e", "%252E%252e"), ("%2F", "%252F"), ("...", "..."), (".a", ".a"),
        ("ü", "%C3%BC"), ("😀", "%F0%9F%98%80"), ("..\\", "..%5C"), ("a|b", "a%7Cb"), (" ", "%20"), ("\u{0}", "%00"),
        ("a;b=c", "a%3Bb%3Dc"), ("a:b@c", "a%3Ab%40c"), ("\r\n", "%0D%0A"),
    ])
    func `an argument stays in its segment`(argument: String, segment: String) {
        let path = path(argument)
        #expect(path.text == "/v4/folders/\(segment)/stacks")
        #expect(path.problem == nil)
    }

    @Test(arguments: ["", ".", ".."])
    func `an argument that would change the path is refused`(argument: String) async throws {
        let transport = RecordingTransport()
        let call = APIClient.Call<Void>(APIClient.Session(transport), .get(path(argument)))
        let failure = try await failure { () async throws(APIClient.Failure) in try await call.value }
        guard case .pathSegment? = failure.invalidRequest else {
            Issue.record("\(failure)")
            return
        }
        #expect(transport.requests.isEmpty)
        #expect(call.url == nil)
        #expect(call.curl.hasPrefix("# not sent: an argument leaves an empty, '.' or '..' segment"))
    }

    @Test func `arguments that together form a dot segment are refused`() {
        let dot = "."
        let twoDots: APIClient.PathTemplate = "/a/\(dot)\(dot)/b"
        #expect(twoDots.problem != nil)
        let atTheEnd: APIClient.PathTemplate = "/a/\(dot)"
        #expect(atTheEnd.problem != nil)
        let withSuffix: APIClient.PathTemplate = "/a/\(dot)\(dot)json"
        #expect(withSuffix.problem == nil)
    }

    @Test func `an empty list or object as a path argument is refused`() {
        let simple: APIClient.PathTemplate = "/a/\([String]())"
        #expect(simple.problem != nil)
        let label: APIClient.PathTemplate = "/a/\([String](), style: .label)"
        #expect(label.problem != nil)
        let matrix: APIClient.PathTemplate = "/a/\([String: Int](), style: .matrix, explode: true, name: "n")"
        #expect(matrix.problem != nil)
        let dot: APIClient.PathTemplate = "/a/\("", style: .label)"
        #expect(dot.problem != nil)
    }

    @Test func `an argument that cannot be written is refused and named`() {
        let never: APIClient.PathTemplate = "/a/\(Double.nan, name: "size")"
        #expect(never.problem.map { "\($0)" } == "'size' cannot be sent: nan has no form in JSON")
        let late: APIClient.PathTemplate = "/a/\(Date(timeIntervalSince1970: .nan), name: "at", as: .dateTime)"
        #expect(
            late.problem.map { "\($0)" }
                == "'at' cannot be sent: the year of the date is not one of 0000 to 9999")
    }

    @Test func `an argument can have a format, a style and any type`() throws {
        let id = try #require(UUID(uuidString: "EEFB57E0-79F2-4BC7-9B70-99FBC175175C"))
        let path: APIClient.PathTemplate =
            "/\(id, as: .uuid)/\(7)/\(true)/\(["a", "b"], style: .label, explode: true)/\(3, style: .matrix, name: "n")"
        #expect(path.text == "/eefb57e0-79f2-4bc7-9b70-99fbc175175c/7/true/.a.b/;n=3")
        #expect(path.problem == nil)
    }

    @Test(arguments: [
        ("/a/b", "/a/b"), ("/", "/"), ("/a/b/", "/a/b/"), ("/a b", "/a%20b"), ("/ü", "/%C3%BC"), ("/a%2Fb", "/a%2Fb"),
        ("/a:b@c;d=e,f", "/a:b@c;d=e,f"), ("/a?b=c", "/a?b=c"), ("/{a}", "/%7Ba%7D"), ("/e\u{301}", "/e%CC%81"),
    ])
    func `the API's own path is escaped for a URL`(literal: String, text: String) {
        #expect(APIClient.PathTemplate(stringLiteral: literal).text == text)
    }

    @Test func `a trailing slash of the API's own path is kept`() {
        let id = "1"
        let path: APIClient.PathTemplate = "/a/\(id)/"
        #expect(path.text == "/a/1/")
        #expect(path.problem == nil)
    }
}
