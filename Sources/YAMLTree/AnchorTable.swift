/// The anchors of a document. A later anchor may have the same name; an alias means the latest one.
struct AnchorTable {
    struct Anchor {
        var index = 0
        /// The number of nodes in it, aliases followed.
        var nodes = 1
        var height = 0
        /// False while its collection is open: an alias to it would have no end.
        var isComplete = false
    }

    private var anchors: ContiguousArray<Anchor> = []
    private var named: [String: Int] = [:]
    private var pending: Int?

    /// Gives the next node a name.
    mutating func announce(_ name: String) {
        pending = anchors.count
        named[name] = anchors.count
        anchors.append(Anchor())
    }

    func find(_ name: String) -> Anchor? {
        named[name].map { anchors[$0] }
    }

    /// The next node is a scalar: its anchor is complete at once.
    mutating func completePending(index: Int) {
        guard let anchor = pending else { return }
        pending = nil
        anchors[anchor] = Anchor(index: index, isComplete: true)
    }

    /// The next node is a collection, which keeps its anchor until it is closed.
    mutating func takePending(index: Int) -> Int? {
        guard let anchor = pending else { return nil }
        pending = nil
        anchors[anchor].index = index
        return anchor
    }

    mutating func complete(_ collection: OpenCollection, nodes: Int) {
        guard let anchor = collection.anchor else { return }
        anchors[anchor] = Anchor(
            index: collection.index, nodes: nodes, height: collection.height + 1, isComplete: true)
    }
}
