/// The anchors of a document. If anchors have the same name, an alias refers to the latest.
struct AnchorTable {
    struct Anchor {
        var index = 0
        /// The number of nodes within it, with those behind aliases.
        var nodes = 1
        var height = 0
        /// False while its collection is open: an alias to it would be infinite.
        var isComplete = false
    }

    private var anchors: ContiguousArray<Anchor> = []
    private var named: [String: Int] = [:]
    private var pending: Int?

    var isEmpty: Bool { anchors.isEmpty }

    /// Registers an anchor for the next node.
    mutating func announce(_ name: String) {
        pending = anchors.count
        named[name] = anchors.count
        anchors.append(Anchor())
    }

    func find(_ name: String) -> Anchor? {
        named[name].map { anchors[$0] }
    }

    /// Completes the anchor of the next node, which is a scalar.
    mutating func completePending(index: Int) {
        guard let anchor = pending else { return }
        pending = nil
        anchors[anchor] = Anchor(index: index, isComplete: true)
    }

    /// Returns the anchor of the next node, a collection, which completes the anchor when it closes.
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
