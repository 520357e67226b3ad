import Foundation
import FrameioV4
import LoopbackSupport
import Testing

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Checks calls to faulty servers, and cancelled calls.
@Suite(.timeLimit(.minutes(20)))
struct FaultTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let answer: ServerResponse
    }

    static let faults = [
        Fault(testDescription: "no response", answer: .hangUp),
        Fault(testDescription: "half a response", answer: ServerResponse(.show).cut(afterBodyBytes: 50)),
        Fault(testDescription: "less than the length", answer: .wrongLength(999, body: "{}")),
        Fault(testDescription: "not HTTP", answer: .garbage()),
    ]

    @Test(arguments: Operation.all, faults)
    func `a broken connection is a failure without a response`(operation: Operation, fault: Fault) async throws {
        try await withServer(answering: { _ in fault.answer }) { server in
            let failure = try await operation(FrameioV4(server)).failure()
            #expect(failure.transportError is URLError, "\(failure.reason)")
            expectNoResponse(failure, operation, server)
        }
    }

    /// Foundation on Linux sends a request without a body again if a kept-alive connection is dead.
    @Test(arguments: [nil, FrameioV4.VersionStackCopyParams(data: .init(parentID: "p"))])
    func `a copy is not sent twice when a kept-alive connection breaks`(body: FrameioV4.VersionStackCopyParams?) async throws {
        try await withServer(ServerResponse(.show), .hangUp, ServerResponse(.copy), ServerResponse(.copy)) { server in
            let client = FrameioV4(server)
            _ = try await client.versionStacks.show(accountID: "a", versionStackID: "s").value
            let copy = client.versionStacks.copy(accountID: "a", versionStackID: "s", body: body)
            await #expect(throws: FrameioV4.Failure.self) { try await copy.value }
            #expect(server.requests.map(\.method) == ["GET", "POST"])
        }
    }

    @Test func `a stopped server is a failure without a response`() async throws {
        let server = try RecordingServer(answers: [])
        server.stop()
        let failure = try await Operation.show(FrameioV4(server)).failure()
        #expect(failure.transportError is URLError, "\(failure.reason)")
        expectNoResponse(failure, .show, server)
    }

    @Test(arguments: [ServerResponse.stall, ServerResponse(.show).stalled(afterBodyBytes: 50)])
    func `a stalled response ends with the call's timeout`(answer: ServerResponse) async throws {
        try await withServer(answer) { server in
            let call = FrameioV4(server).versionStacks.show(accountID: "account", versionStackID: "other")
                .with { $0.timeout = .milliseconds(200) }
            let failure = try await AnyCall(call).failure()
            #expect((failure.transportError as? URLError)?.code == .timedOut, "\(failure.reason)")
            expectNoResponse(failure, .show, server)
        }
    }

    @Test func `a stalled response ends with the client's timeout`() async throws {
        try await withServer(.stall) { server in
            let client = FrameioV4(server) { $0.timeout = .milliseconds(200) }
            let failure = try await Operation.copy(client).failure()
            #expect((failure.transportError as? URLError)?.code == .timedOut, "\(failure.reason)")
        }
    }

    @Test(arguments: Operation.all)
    func `a cancelled call ends and closes its connection`(operation: Operation) async throws {
        try await withServer(.stall) { server in
            let call = operation(FrameioV4(server))
            let task = Task { try await call.failure() }
            try await server.waitForRequests()
            task.cancel()
            let failure = try await task.value
            #expect(failure.isCancelled, "\(failure.reason)")
            expectNoResponse(failure, operation, server)
            try await server.waitForHangUps()
        }
    }

    @Test(arguments: Operation.all)
    func `a call of a cancelled task is not sent`(operation: Operation) async throws {
        try await withServer(ServerResponse(operation)) { server in
            let call = operation(FrameioV4(server))
            let task = Task {
                while !Task.isCancelled { await Task.yield() }
                return try await call.failure()
            }
            task.cancel()
            let failure = try await task.value
            #expect(failure.isCancelled)
            #expect(server.requests.isEmpty)
        }
    }

    private func expectNoResponse(
        _ failure: FrameioV4.Failure, _ operation: Operation, _ server: RecordingServer,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(failure.operation == operation.id, sourceLocation: sourceLocation)
        #expect(failure.method == operation.method, sourceLocation: sourceLocation)
        #expect(failure.url == operation(FrameioV4(server)).url, sourceLocation: sourceLocation)
        #expect(failure.status == nil, sourceLocation: sourceLocation)
        #expect(failure.headers.fields.isEmpty, sourceLocation: sourceLocation)
        #expect(failure.rawBody.isEmpty, sourceLocation: sourceLocation)
    }
}
