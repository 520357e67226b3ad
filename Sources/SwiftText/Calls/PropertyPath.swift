import SwiftPlan

/// The closure that reads a nested property of a body.
enum PropertyPath {
    static func closure(_ steps: [PagingPlan.PropertyStep], root: String = "$0", ending: String = "") -> String {
        let path = steps.reduce(into: root) { path, step in
            path += "." + step.name
            switch step.access {
            case .plain: break
            case .optional: path += "?"
            case .nullable: path += "?.value?"
            }
        }
        let isOptional = steps.contains { $0.access != .plain }
        return "{ \(path.hasSuffix("?") ? String(path.dropLast()) : path)\(isOptional ? ending : "") }"
    }
}
