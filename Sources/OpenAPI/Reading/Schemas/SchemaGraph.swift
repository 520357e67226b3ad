/// Ways through schemas that come back to where they began.
struct SchemaGraph {
    let count: Int
    /// The schemas that a schema leads to.
    let edges: (Int) -> [Int]

    /// From where it is come back to, on to the schema that leads back.
    struct Loop {
        /// At most `longest` of them, the first ones, and always the last.
        let schemas: [Int]
        let isShortened: Bool

        var first: Int { schemas[0] }
        var last: Int { schemas[schemas.count - 1] }
    }

    /// The number of schemas of a loop that are worth naming.
    static let longest = 20

    /// One for each edge that closes a loop, found by a search in depth that does not use the stack.
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
        guard path.count > longest, let last = path.last else { return Loop(schemas: Array(path), isShortened: false) }
        return Loop(schemas: path.prefix(longest - 1) + [last], isShortened: true)
    }

    private enum State: Equatable {
        case new, done
        /// On the way that is being followed, so many steps from its beginning.
        case open(Int)
    }
}
