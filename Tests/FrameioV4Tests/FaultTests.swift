import Foundation
import FrameioV4
import LoopbackSupport
import Testing

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

@Suite(.timeLimit(.minutes(20)))
struct FaultTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let answer: ServerResponse
    }

    static let faults = [
        Fault(testDescription: "no answer", answer: .hangUp),
        Fault(testDescription: "half an answer", answer: ServerResponse(.show).cut(afterBodyBytes: 50)),
        Fault(testDescription: "less than the length", answer: .wrongLength(999, body: "{}")),
        Fault(testDescription: "not HTTP", answer: .garbage()),
    ]

    @Test(arguments: Operation.all, faults)
    func `a connection that breaks is a failure without an answer`(operation: Operation, fault: Fault) async throws {
        try await withServer(answering: { _ in fault.answer }) { server in
            let failure = try await operation(FrameioV4(server)).failure()
            #expect(failure.transportError is URLError, "\(failure.reason)")
            expectNoAnswer(failure, operation, server)
        }
    }

    /// Foundation on Linux sends a request without a body again where it finds that a kept connection is dead.
    @Test(arguments: [nil, FrameioV4.VersionStackCopyParams(data: .init(parentID: "p"))])
    func `a copy is not made twice when a kept connection breaks`(body: FrameioV4.VersionStackCopyParams?) async throws {
        try await withServer(ServerResponse(.show), .hangUp, ServerResponse(.copy), ServerResponse(.copy)) { server in
            let client = FrameioV4(server)
            _ = try await client.versionStacks.show(accountID: "a", versionStackID: "s").value
            let copy = client.versionStacks.copy(accountID: "a", versionStackID: "s", body: body)
            await #expect(throws: FrameioV4.Failure.self) { try await copy.value }
            #expect(server.requests.map(\.method) == ["GET", "POST"])
        }
    }

    @Test func `no server is a failure without an answer`() async throws {
        let server = try RecordingServer(answers: [])
        server.stop()
        let failure = try await Operation.show(FrameioV4(server)).failure()
        #expect(failure.transportError is URLError, "\(failure.reason)")
        expectNoAnswer(failure, .show, server)
    }

    @Test(arguments: [ServerResponse.stall, ServerResponse(.show).stalled(afterBodyBytes: 50)])
    func `a server that stalls runs into the timeout of the call`(answer: ServerResponse) async throws {
        try await withServer(answer) { server in
            let call = FrameioV4(server).versionStacks.show(accountID: "account", versionStackID: "other")
                .with { $0.timeout = .milliseconds(200) }
            let failure = try await AnyCall(call).failure()
            #expect((failure.transportError as? URLError)?.code == .timedOut, "\(failure.reason)")
            expectNoAnswer(failure, .show, server)
        }
    }

    @Test func `a server that stalls runs into the timeout of the client`() async throws {
        try await withServer(.stall) { server in
            let client = FrameioV4(server) { $0.timeout = .milliseconds(200) }
            let failure = try await Operation.copy(client).failure()
            #expect((failure.transportError as? URLError)?.code == .timedOut, "\(failure.reason)")
        }
    }

    @Test(arguments: Operation.all)
    func `a call that is cancelled ends at once and hangs up`(operation: Operation) async throws {
        try await withServer(.stall) { server in
            let call = operation(FrameioV4(server))
            let task = Task { try await call.failure() }
            try await server.waitForRequests()
            task.cancel()
            let failure = try await task.value
            #expect(failure.isCancelled, "\(failure.reason)")
            expectNoAnswer(failure, operation, server)
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

    private func expectNoAnswer(
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
