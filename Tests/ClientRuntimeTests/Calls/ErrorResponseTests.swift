import Foundation
import Testing
@testable import ClientRuntime

/// Checks the failures for documented and undocumented statuses.
struct ErrorResponseTests {
    private func failure(
        _ status: Int, body: String = #"{"message":"no"}"#, _ errors: APIClient.ErrorResponses
    ) async throws -> APIClient.Failure {
        let transport = RecordingTransport([.json(body, status: status, headers: ["X-A": "1"])])
        let call = APIClient.Call<APIClient.JSON>(APIClient.Session(transport), .get(), errors: errors)
        return try await ClientRuntimeTests.failure { () async throws(APIClient.Failure) in try await call.value }
    }

    private static func named(_ name: String) -> APIClient.ErrorDecoder {
        .init { .problem(.init(message: name + (try $0.json() as APIClient.Problem).message)) }
    }

    @Test(arguments: [(404, "own "), (422, "range "), (499, "range "), (500, "default "), (302, "default ")])
    func `an exact status precedes its range, which precedes the default`(
        status: Int, name: String
    ) async throws {
        let failure = try await failure(
            status,
            [.default: Self.named("default "), .range(4): Self.named("range "), 404: Self.named("own ")])
        guard case .documented(.problem(let problem)) = failure.reason else {
            Issue.record("\(failure)")
            return
        }
        #expect(problem.message == name + "no")
        #expect(failure.status == status)
        #expect(failure.headers["x-a"] == "1")
        #expect(String(decoding: failure.rawBody, as: UTF8.self) == #"{"message":"no"}"#)
    }

    @Test(arguments: [300, 304, 400, 599, 999, 199, 0, -1])
    func `an undocumented status is a failure that keeps its body`(status: Int) async throws {
        let failure = try await failure(status, body: "plain", [404: .problem])
        guard case .undocumented = failure.reason else {
            Issue.record("\(failure)")
            return
        }
        #expect(String(decoding: failure.rawBody, as: UTF8.self) == "plain")
    }

    @Test func `a documented status with an unexpected body names the mismatch`() async throws {
        let body = #"{"message":7,"detail":"gone"}"#
        let failure = try await failure(404, body: body, [404: .problem])
        guard case .documented(.unreadable(let problem)) = failure.reason else {
            Issue.record("\(failure)")
            return
        }
        #expect(problem.path == "message")
        #expect(failure.status == 404)
        #expect(failure.message == "gone")
        #expect(failure.json?["message"] == 7)
        #expect(failure.description.hasSuffix("status 404: \(body), where message should be a string, and is 7"))
    }

    @Test(arguments: ["<html>", "", "{}"])
    func `a status that only the default covers is documented, whatever its body`(body: String) async throws {
        let failure = try await failure(502, body: body, [.default: .problem])
        guard case .documented(.unreadable) = failure.reason else {
            Issue.record("\(failure)")
            return
        }
        #expect(failure.rawBody == Data(body.utf8))
    }

    @Test(arguments: [304, 404]) func `a documented error without a body names its status`(status: Int) async throws {
        let failure = try await failure(status, body: "", [304: .problem, 404: .problem])
        #expect(failure.description.hasSuffix("status \(status), without a body"))
    }

    @Test(arguments: [200, 201, 202, 203, 299])
    func `every 2xx status gives the value`(status: Int) async throws {
        let transport = RecordingTransport([.json("[1]", status: status, headers: ["X-A": "1"])])
        let response = try await APIClient.Call<[Int]>(APIClient.Session(transport), .get()).response
        #expect(response.value == [1])
        #expect(response.status == status)
        #expect(response.headers["X-a"] == "1")
        #expect(response.rawBody == Data("[1]".utf8))
    }

    @Test func `a call without a value ignores the body`() async throws {
        let transport = RecordingTransport([.init(status: 204), .json("{{{", status: 200)])
        let call = APIClient.Call<Void>(APIClient.Session(transport), .get())
        try await call.value
        try await call.value
        #expect(transport.requests.count == 2)
    }
}
