import Diagnostics
import OpenAPI

/// Operations whose answers are errors only. One that documents no answer at all is found by the reader.
struct SuccessAnswers: LintRule {
    func check(_ subject: LintSubject) {
        for operation in subject.document.operations where !operation.responses.isEmpty {
            guard !operation.responses.contains(where: { Self.isSuccess($0.status) }) else { continue }
            subject.report(
                .noSuccess, "'\(subject.name(of: operation))' documents no answer for success", at: operation.location,
                pointer: operation.pointer, help: "add a '200', a '204' or a 'default'")
        }
    }

    /// A redirect and a switch of protocols are what was asked for, too.
    private static func isSuccess(_ status: Response.Status) -> Bool {
        switch status {
        case .code(let code): code < 400
        case .range(let digit): digit < 4
        case .default: true
        }
    }
}
