/// A sequence or mapping whose end was not read yet.
struct OpenCollection {
    /// The index of its record; meaningless for the document itself.
    var index = 0
    var isMapping = false
    /// The index of its first key among the keys of all open mappings.
    var firstKey = 0
    /// The number of nodes reached before it, so that its own can be told at its end.
    var nodesBefore = 0
    var anchor: Int? = nil
    /// The number of children; keys and values each count as one.
    var children = 0
    /// The number of levels of collections within it, aliases followed.
    var height = 0
    /// True for a mapping whose entries are not simply its children: it has merge keys, duplicates, or keys that are no
    /// scalars.
    var isIrregular = false

    /// Counts a child and says whether it is a key.
    mutating func addChild() -> Bool {
        children += 1
        return isMapping && children & 1 == 1
    }
}
