import Diagnostics
import OpenAPI

/// Finds operations whose responses are only errors. The reader reports an operation without any response.
struct SuccessAnswers: LintRule {
    func check(_ subject: LintSubject) {
        for operation in subject.document.operations where !operation.responses.isEmpty {
            guard !operation.responses.contains(where: { Self.isSuccess($0.status) }) else { continue }
            subject.report(
                .noSuccess, "'\(subject.name(of: operation))' documents no response for success", at: operation.location,
                pointer: operation.pointer, help: "add a '200', a '204' or a 'default'")
        }
    }

    /// True for a success; a redirect and a switch of protocols count as well.
    private static func isSuccess(_ status: Response.Status) -> Bool {
        switch status {
        case .code(let code): code < 400
        case .range(let digit): digit < 4
        case .default: true
        }
    }
}
