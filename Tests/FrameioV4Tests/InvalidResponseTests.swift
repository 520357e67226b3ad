import Foundation
import FrameioV4
import LoopbackSupport
import Testing

/// Checks responses whose body is not the documented one of their status.
@Suite(.timeLimit(.minutes(20)))
struct InvalidResponseTests {
    @Test(arguments: Operation.all, [200, 404])
    func `a body that is not JSON is a decoding failure with its media type`(operation: Operation, status: Int) async throws {
        let answer = ServerResponse.text("<html>Maintenance</html>", as: "text/html", status: status)
        try await withServer(answer) { server in
            let failure = try await operation(FrameioV4(server)).failure()
            let problem = try #require(failure.decodingProblem)
            #expect(problem.path == "")
            #expect(problem.description.contains("text/html: <html>Maintenance</html>"))
            #expect(failure.operation == operation.id)
            #expect(failure.method == operation.method)
            #expect(failure.url == operation(FrameioV4(server)).url)
            #expect(failure.status == status)
            #expect(failure.headers["Content-Type"] == "text/html")
            #expect(failure.rawBody == Data("<html>Maintenance</html>".utf8))
        }
    }

    @Test(arguments: Operation.all, [200, 204, 404])
    func `an empty body is a decoding failure`(operation: Operation, status: Int) async throws {
        try await withServer(.empty(status)) { server in
            let failure = try await operation(FrameioV4(server)).failure()
            let problem = try #require(failure.decodingProblem)
            #expect(problem.path == "")
            #expect(problem.description == "the body should be JSON, and is empty")
            #expect("\(failure)".hasSuffix(status == 404 ? "status 404, without a body" : problem.description), "\(failure)")
            #expect(failure.status == status)
            #expect(failure.rawBody.isEmpty)
        }
    }

    @Test func `a Content-Length that cuts the body off is a decoding failure`() async throws {
        try await withServer(.wrongLength(40, body: Operation.show.success.body)) { server in
            let failure = try await Operation.show(FrameioV4(server)).failure()
            #expect(failure.decodingProblem?.path == "", "\(failure.reason)")
            #expect("\(failure)".contains("the body should be JSON, and is 40 bytes of invalid JSON: {"), "\(failure)")
            #expect(failure.rawBody.count == 40)
        }
    }
}
