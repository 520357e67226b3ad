/// A sequence or mapping whose end is not read yet.
struct OpenCollection {
    /// The index of its record; meaningless for the document itself.
    var index = 0
    var isMapping = false
    /// The index of its first key among the keys of all open mappings.
    var firstKey = 0
    /// The number of nodes before it, from which the number within it is computed at its end.
    var nodesBefore = 0
    var anchor: Int? = nil
    /// The number of children; keys and values each count as one.
    var children = 0
    /// The number of levels of collections within it, with those behind aliases.
    var height = 0
    /// True for a mapping whose entries differ from its children, because it has merge keys or keys that are not
    /// scalars.
    var isIrregular = false

    /// Counts a child and returns true if it is a key.
    mutating func addChild() -> Bool {
        children += 1
        return isMapping && children & 1 == 1
    }
}
