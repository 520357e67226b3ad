import OpenAPI
import SwiftPlan

/// The error statuses of calls. The list that most calls share is printed once.
struct ErrorStatuses {
    /// The statuses that calls refer to together; empty if no two calls document the same.
    let common: [ErrorResponsePlan]
    /// True if the decoders are in the client, and not in the runtime.
    private let isApart: Bool

    init(_ plan: ClientPlan) {
        isApart = plan.options.runtime != nil
        let lists = plan.groups.flatMap(\.calls).map(\.errors).filter { !$0.isEmpty }
        let counts = lists.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        // The first of the equally frequent lists, so that the result does not depend on the order of a dictionary.
        common = most > 1 ? lists.first { counts[$0] == most } ?? [] : []
    }

    /// The text before, between and after the statuses of a call; `nil` if it documents none.
    func argument(
        _ errors: [ErrorResponsePlan], _ spelling: Spelling
    ) -> (head: String, items: [String], tail: String)? {
        guard !errors.isEmpty else { return nil }
        let body = isApart ? spelling.runtime("ErrorBody") : ""
        let common = isApart ? "\(body).Statuses.common" : ".common"
        if errors == self.common { return (common, [], "") }
        let decoders = isApart ? "\(body).Decoders" : ""
        let isMore = !self.common.isEmpty && self.common.allSatisfy(errors.contains)
        guard isMore else { return ("[", Self.items(errors, of: decoders), "]") }
        return ("\(common).and([", Self.items(errors.filter { !self.common.contains($0) }, of: decoders), "])")
    }

    /// - Parameter decoders: The type that has the decoders; empty if Swift infers it.
    static func items(_ errors: [ErrorResponsePlan], of decoders: String = "") -> [String] {
        errors.map { "\(status($0.status)): \(decoders).\($0.caseName)" }
    }

    private static func status(_ status: Response.Status) -> String {
        switch status {
        case .code(let code): String(code)
        case .range(let digit): ".range(\(digit))"
        case .default: ".default"
        }
    }
}
