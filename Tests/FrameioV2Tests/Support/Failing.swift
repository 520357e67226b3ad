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

    /// The reason that a body is not as documented.
    var decodingProblem: FrameioV2.DecodingProblem? {
        switch self {
        case .decoding(let problem), .documented(.unreadable(let problem)): problem
        default: nil
        }
    }

    /// True if the status is documented and this body is not.
    var isUnreadable: Bool {
        if case .documented(.unreadable) = self { true } else { false }
    }

    var isTransport: Bool {
        if case .transport = self { true } else { false }
    }
}
