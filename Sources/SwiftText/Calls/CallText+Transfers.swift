import SwiftPlan

extension CallText {
    /// Sentences about streamed transfers, which the signature does not show.
    var transfers: [String] {
        var lines: [String] = []
        if let body = call.body, body.type == .builtin(.httpBody) {
            lines.append("`\(body.label)` may be a file or a stream, and is sent as it is read.")
        }
        switch call.result {
        case .data, .optional(.data):
            lines.append("`download(to:)` writes the response to a file, and `stream()` gives it piece by piece.")
        case .events: lines.append("`reconnecting()` resumes the events after a lost connection.")
        case .nothing, .json, .text, .optional, .lines, .byStatus: break
        }
        return lines
    }
}
