private let semaphore = AsyncSemaphore(8)

/// Runs `work` with a server that asks the closure for every response, and stops the server.
public func withServer<Result>(
    isolation: isolated (any Actor)? = #isolation,
    leavingBodies leavesBodies: Bool = false,
    answering answer: @escaping @Sendable (RecordedRequest) async -> ServerResponse,
    _ work: (RecordingServer) async throws -> Result
) async throws -> Result {
    try await semaphore.take {
        let server = try RecordingServer(leavingBodies: leavesBodies, answering: answer)
        defer { server.stop() }
        return try await work(server)
    }
}

/// Runs `work` with a server that gives these responses in turn, and stops the server.
public func withServer<Result>(
    isolation: isolated (any Actor)? = #isolation,
    _ answers: ServerResponse...,
    work: (RecordingServer) async throws -> Result
) async throws -> Result {
    try await semaphore.take {
        let server = try RecordingServer(answers: answers)
        defer { server.stop() }
        return try await work(server)
    }
}

/// Runs `work`, which disturbs the whole process, while no other server is in use. It may start servers of its own. Only
/// tests of one serialized suite may call this.
public func withNoOtherServer<Result>(
    isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Result
) async throws -> Result {
    try await semaphore.takeAll(work)
}
