import SwiftPlan

/// The expression with which the runtime finds the next page.
enum PagingText {
    static func next(_ paging: PagingPlan) -> String {
        next(paging.next) + (paging.more.map { "\n    .whileMore\(closure($0))" } ?? "")
    }

    private static func next(_ next: PagingPlan.Next) -> String {
        switch next {
        case .link(let steps): ".link \(PropertyPath.closure(steps))"
        case .linkParameter(let name, let steps, let place):
            ".link(parameter: \(literal(name)), to: \(self.place(place)))" + " " + PropertyPath.closure(steps)
        case .linkHeader: ".linkHeader"
        case .cursor(let place, let value): ".cursor(\(self.place(place)))\(closure(value))"
        case .page(let place, 1, let count): ".page(\(self.place(place)))\(closure(count))"
        case .page(let place, let first, let count): ".page(\(self.place(place)), from: \(first))\(closure(count))"
        case .offset(let place, let total): ".offset(\(self.place(place)))\(closure(total))"
        }
    }

    private static func place(_ place: PagingPlan.Target) -> String {
        switch place {
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
