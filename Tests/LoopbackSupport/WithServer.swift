private let turns = Turns(8)

/// Runs `work` with a server that asks the closure for every answer, and stops the server.
public func withServer<Result>(
    isolation: isolated (any Actor)? = #isolation,
    leavingBodies leavesBodies: Bool = false,
    answering answer: @escaping @Sendable (RecordedRequest) async -> Answer,
    _ work: (RecordingServer) async throws -> Result
) async throws -> Result {
    try await turns.take {
        let server = try RecordingServer(leavingBodies: leavesBodies, answering: answer)
        defer { server.stop() }
        return try await work(server)
    }
}

/// Runs `work` with a server that gives these answers in turn, and stops the server.
public func withServer<Result>(
    isolation: isolated (any Actor)? = #isolation,
    _ answers: Answer...,
    work: (RecordingServer) async throws -> Result
) async throws -> Result {
    try await turns.take {
        let server = try RecordingServer(answers: answers)
        defer { server.stop() }
        return try await work(server)
    }
}

/// Runs `work`, which gets in the way of everything else in the process, while no server is in use elsewhere. The servers that
/// it uses are its own affair. Only tests of one serialized suite may ask for this.
public func withNoOtherServer<Result>(
    isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Result
) async throws -> Result {
    try await turns.takeAll(work)
}
