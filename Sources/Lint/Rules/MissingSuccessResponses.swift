import Diagnostics
import OpenAPI

/// The rule `no-success`: an operation documents only errors. The reader reports operations without any response.
struct MissingSuccessResponses: LintRule {
    func check(_ subject: LintSubject) {
        for operation in subject.document.operations where !operation.responses.isEmpty {
            guard !operation.responses.contains(where: { Self.isSuccess($0.status) }) else { continue }
            subject.report(
                .noSuccess, "'\(subject.name(of: operation))' documents no response for success", at: operation.location,
                pointer: operation.pointer, help: "add a '200', a '204' or a 'default'")
        }
    }

    /// Returns true for success, redirects and a switch of protocols.
    private static func isSuccess(_ status: Response.Status) -> Bool {
        switch status {
        case .code(let code): code < 400
        case .range(let digit): digit < 4
        case .default: true
        }
    }
}
