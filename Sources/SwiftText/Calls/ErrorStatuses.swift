import OpenAPI
import SwiftPlan

/// The error statuses of calls, those that most of them share written once.
struct ErrorStatuses {
    /// The statuses that calls refer to together; empty if no two calls document the same.
    let common: [ErrorResponsePlan]

    init(_ plan: ClientPlan) {
        let lists = plan.groups.flatMap(\.calls).map(\.errors).filter { !$0.isEmpty }
        let counts = lists.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        // The first of those that are as frequent, so that the result does not depend on the order of a dictionary.
        common = most > 1 ? lists.first { counts[$0] == most } ?? [] : []
    }

    /// The text before, between and after the statuses of a call; `nil` if it documents none.
    func argument(_ errors: [ErrorResponsePlan]) -> (head: String, items: [String], tail: String)? {
        guard !errors.isEmpty else { return nil }
        if errors == common { return (".common", [], "") }
        let isMore = !common.isEmpty && common.allSatisfy(errors.contains)
        guard isMore else { return ("[", Self.items(errors), "]") }
        return (".common.and([", Self.items(errors.filter { !common.contains($0) }), "])")
    }

    static func items(_ errors: [ErrorResponsePlan]) -> [String] {
        errors.map { "\(status($0.status)): .\($0.caseName)" }
    }

    private static func status(_ status: Response.Status) -> String {
        switch status {
        case .code(let code): String(code)
        case .range(let digit): ".range(\(digit))"
        case .default: ".default"
        }
    }
}
