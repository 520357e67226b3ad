/// The graph of edges between schemas, in which loops are found.
struct SchemaGraph {
    let count: Int
    /// The function that returns the schemas that a schema leads to.
    let edges: (Int) -> [Int]

    /// The schemas of a loop, from the first to the one that leads back to it.
    struct Loop {
        /// The first schemas of the loop, at most `maximumLength`, and always the last.
        let schemas: [Int]
        let isShortened: Bool

        var first: Int { schemas[0] }
        var last: Int { schemas[schemas.count - 1] }
    }

    /// The maximum number of schemas of a loop that are named.
    static let maximumLength = 20

    /// Returns one loop for each edge that closes it. The depth-first search does not use the stack.
    func loops() -> [Loop] {
        var states = [State](repeating: .new, count: count)
        var loops: [Loop] = []
        for start in 0..<count where states[start] == .new {
            var path: [(index: Int, rest: ArraySlice<Int>)] = [(start, edges(start)[...])]
            states[start] = .open(0)
            while let last = path.indices.last {
                guard let next = path[last].rest.popFirst() else {
                    states[path[last].index] = .done
                    path.removeLast()
                    continue
                }
                guard states.indices.contains(next) else { continue }
                switch states[next] {
                case .done: break
                case .open(let position): loops.append(Self.loop(path[position...].lazy.map(\.index)))
                case .new:
                    states[next] = .open(path.count)
                    path.append((next, edges(next)[...]))
                }
            }
        }
        return loops
    }

    private static func loop(_ path: some BidirectionalCollection<Int>) -> Loop {
        guard path.count > maximumLength, let last = path.last else { return Loop(schemas: Array(path), isShortened: false) }
        return Loop(schemas: path.prefix(maximumLength - 1) + [last], isShortened: true)
    }

    private enum State: Equatable {
        case new, done
        /// The schema is on the current path of the search, at this depth.
        case open(Int)
    }
}
