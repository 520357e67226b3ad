import Foundation
import FrameioV4

extension FrameioV4.Failure {
    var documented: FrameioV4.ErrorBody? {
        if case .documented(let body) = reason { body } else { nil }
    }

    /// The reason that a body is not as documented.
    var decodingProblem: FrameioV4.DecodingProblem? {
        switch reason {
        case .decoding(let problem), .documented(.unreadable(let problem)): problem
        default: nil
        }
    }

    var transportError: (any Error)? {
        if case .transport(let error) = reason { error } else { nil }
    }

    var invalidRequest: FrameioV4.InvalidRequest? {
        if case .invalidRequest(let problem) = reason { problem } else { nil }
    }

    var isUndocumented: Bool {
        if case .undocumented = reason { true } else { false }
    }

    var isCancelled: Bool {
        if case .cancelled = reason { true } else { false }
    }
}
