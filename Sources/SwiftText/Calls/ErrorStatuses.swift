import OpenAPI
import SwiftPlan

/// A printer of the error statuses of calls. The most frequent list is printed once, as `common`.
struct ErrorStatuses {
    /// The most frequent list of statuses; empty if no two calls document the same list.
    let common: [ErrorResponsePlan]
    /// True if the runtime is shared. The decoders are then in the client and not in the runtime.
    private let hasSharedRuntime: Bool

    init(_ plan: ClientPlan) {
        hasSharedRuntime = plan.options.runtime != nil
        let lists = plan.groups.flatMap(\.calls).map(\.errors).filter { !$0.isEmpty }
        let counts = lists.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        // If several lists are the most frequent, the first wins, so that the order of a dictionary does not matter.
        common = most > 1 ? lists.first { counts[$0] == most } ?? [] : []
    }

    /// Returns the argument for the statuses of a call, in parts; `nil` if the call documents none.
    func argument(
        _ errors: [ErrorResponsePlan], _ spelling: Spelling
    ) -> (head: String, items: [String], tail: String)? {
        guard !errors.isEmpty else { return nil }
        let body = hasSharedRuntime ? spelling.runtime("ErrorBody") : ""
        let common = hasSharedRuntime ? "\(body).Statuses.common" : ".common"
        if errors == self.common { return (common, [], "") }
        let decoders = hasSharedRuntime ? "\(body).Decoders" : ""
        let isMore = !self.common.isEmpty && self.common.allSatisfy(errors.contains)
        guard isMore else { return ("[", Self.items(errors, of: decoders), "]") }
        return ("\(common).and([", Self.items(errors.filter { !self.common.contains($0) }, of: decoders), "])")
    }

    /// Returns the elements of a dictionary literal from status to decoder.
    ///
    /// - Parameter decoders: The type that has the decoders; empty if Swift infers the type.
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
