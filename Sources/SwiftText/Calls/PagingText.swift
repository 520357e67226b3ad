import SwiftPlan

/// The expression with which the runtime finds the next page.
enum PagingText {
    static func next(_ paging: PagingPlan) -> String {
        next(paging.next) + (paging.more.map { "\n    .whileMore\(closure($0))" } ?? "")
    }

    private static func next(_ next: PagingPlan.Next) -> String {
        switch next {
        case .link(let steps): ".link \(PropertyPath.closure(steps))"
        case .linkParameter(let name, let steps, let target):
            ".link(parameter: \(literal(name)), to: \(placement(target)))" + " " + PropertyPath.closure(steps)
        case .linkHeader: ".linkHeader"
        case .cursor(let target, let value): ".cursor(\(placement(target)))\(closure(value))"
        case .page(let target, 1, let count): ".page(\(placement(target)))\(closure(count))"
        case .page(let target, let first, let count): ".page(\(placement(target)), from: \(first))\(closure(count))"
        case .offset(let target, let total): ".offset(\(placement(target)))\(closure(total))"
        }
    }

    private static func placement(_ target: PagingPlan.Target) -> String {
        switch target {
        case .query(let name): ".query(\(literal(name)))"
        case .header(let name): ".header(\(literal(name)))"
        case .body(let path): ".body([\(path.map(literal).joined(separator: ", "))])"
        }
    }

    private static func closure(_ value: PagingPlan.Value?) -> String {
        switch value {
        case nil: ""
        case .header(let name): " { $0.headers.\(name) }"
        case .deprecatedHeader(let name): " { $0.headers.value(\(literal(name))) }"
        case .body(let steps): " " + PropertyPath.closure(steps, root: "$0.value")
        }
    }
}
