import FrameioV2
import Testing

/// The failure that `work` throws.
func failure(
    sourceLocation: SourceLocation = #_sourceLocation, of work: () async throws -> some Any
) async throws -> FrameioV2.Failure {
    let error = await #expect(throws: FrameioV2.Failure.self, sourceLocation: sourceLocation) {
        _ = try await work()
    }
    return try #require(error, sourceLocation: sourceLocation)
}

extension FrameioV2.Failure.Reason {
    /// The body of a documented error.
    var documented: FrameioV2.HTTPError? {
        if case .documented(.httpError(let body)) = self { body } else { nil }
    }

    var decodingProblem: FrameioV2.DecodingProblem? {
        if case .decoding(let problem) = self { problem } else { nil }
    }

    var isUndocumented: Bool {
        if case .undocumented = self { true } else { false }
    }

    var isTransport: Bool {
        if case .transport = self { true } else { false }
    }
}
