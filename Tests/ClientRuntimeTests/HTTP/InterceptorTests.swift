import Foundation
import LoopbackSupport
import Testing
@testable import ClientRuntime

/// Checks interceptors: their order, their errors and streamed bodies.
@Suite(.timeLimit(.minutes(20)))
struct InterceptorTests {
    private typealias Request = APIClient.HTTPRequest
    private typealias Response = APIClient.HTTPResponse

    /// An interceptor that is a closure.
    private struct Closure: APIClient.Interceptor {
        let work: @Sendable (Request, String, Next) async throws -> Response

        init(_ work: @escaping @Sendable (Request, String, Next) async throws -> Response) {
            self.work = work
        }

        func intercept(_ request: Request, of operation: String, next: Next) async throws -> Response {
            try await work(request, operation, next)
        }
    }

    private func call(
        _ transport: any APIClient.Transport, server: APIClient.Server = "https://api.test/v1", _ interceptors: Closure...
    ) -> APIClient.Call<Data> {
        let session = APIClient.Session(transport, server: server, credentials: [.bearer: "secret"]) {
            $0.interceptors = interceptors
            $0.retries = .init(limit: 1)
        }
        return APIClient.Call(session, .get(security: [[.bearer]])) { $0.body }
    }

    private static func adding(_ name: String) -> Closure {
        Closure { request, _, next in
            var request = request
            request.headers.add("X-Way", name)
            var answer = try await next(request)
            answer.headers.add("X-Way", name)
            return answer
        }
    }

    @Test func `the first interceptor is outermost and sees the credentials`() async throws {
        let transport = RecordingTransport([.json("1")])
        let seen = Collected<String>()
        let looking = Closure { request, operation, next in
            seen.add("\(operation) \(request.headers["Authorization"] ?? "")")
            return try await next(request)
        }
        let response = try await call(transport, looking, Self.adding("a"), Self.adding("b")).response
        #expect(transport.requests.first?.headers.all("X-Way") == ["a", "b"])
        #expect(response.headers.all("X-Way") == ["b", "a"])
        #expect(response.value == Data("1".utf8))
        #expect(seen.values == ["things.get Bearer secret"])
    }

    @Test func `an interceptor can return its own response or send a request twice`() async throws {
        let transport = RecordingTransport([.json("1"), .json("2")])
        let cached = Closure { _, _, _ in Response.json("0") }
        #expect(try await call(transport, cached).value == Data("0".utf8))
        #expect(transport.requests.isEmpty)
        let twice = Closure { request, _, next in
            _ = try await next(request)
            return try await next(request)
        }
        #expect(try await call(transport, twice).value == Data("2".utf8))
    }

    @Test func `each attempt passes the interceptors`() async throws {
        let transport = RecordingTransport([.json("{}", status: 503, headers: ["Retry-After": "0"]), .json("1")])
        let count = Collected<Int>()
        let counting = Closure { request, _, next in
            let answer = try await next(request)
            count.add(answer.status)
            return answer
        }
        #expect(try await call(transport, counting).value == Data("1".utf8))
        #expect(count.values == [503, 200])
    }

    @Test func `an interceptor's error is a transport failure`() async throws {
        struct Offline: Error {}
        let failing = Closure { _, _, _ in throw Offline() }
        let failure = try await failure { () async throws(APIClient.Failure) in
            try await call(RecordingTransport(), failing).value
        }
        #expect(failure.transportError is Offline)
    }

    @Test func `an interceptor changes a body piece by piece as it arrives`() async throws {
        let upperCase = Closure { request, _, next in
            var answer = try await next(request)
            let pieces = answer.bytes.makeAsyncIterator()
            answer.stream = .init {
                try await pieces.next().map { Data(String(decoding: $0, as: UTF8.self).uppercased().utf8) }
            }
            return answer
        }
        try await withServer(answering: { _ in .chunks(["ab", "cd"], as: "text/plain") }) { server in
            let call = call(APIClient.URLSessionTransport(), server: .init(server.url), upperCase)
            #expect(try await call.value == Data("ABCD".utf8))
            var found = Data()
            for try await piece in try await call.stream().value { found += piece }
            #expect(found == Data("ABCD".utf8))
        }
    }
}
