import YAMLTree

/// A file of the spec after parsing.
final class LoadedFile {
    let source: SourceFile
    /// The overlays that were applied to the file.
    let overlays: [SourceFile]
    let root: YAMLNode
    /// The number of the file, in the order of loading.
    let number: Int
    /// The version of the file if it has a known one, otherwise that of the root.
    let version: SpecificationVersion
    /// True if the file itself is a spec; false for a part of one.
    let isSpec: Bool

    /// The named nodes, searched at first use because few files have any.
    lazy var resources = ResourceIndex(of: self)
    private var indexes: [Int: [String: YAMLNode]] = [:]
    private var keys: [Int: [String]] = [:]
    private var elements: [Int: [YAMLNode]] = [:]

    /// The number of entries below which a linear search is as fast as hashing.
    private static let indexThreshold = 24

    init(
        source: SourceFile, overlays: [SourceFile], root: YAMLNode, number: Int, version: SpecificationVersion,
        isSpec: Bool
    ) {
        self.source = source
        self.overlays = overlays
        self.root = root
        self.number = number
        self.version = version
        self.isSpec = isSpec
    }

    var path: String { source.path }

    /// The whole file as a node.
    var node: SourceNode {
        SourceNode(file: self, pointer: path + "#", yaml: root)
    }

    /// Returns the value of a key. A large mapping gets an index, because `components/schemas` may have thousands of
    /// entries, each of which is looked up.
    func value(of key: String, in mapping: YAMLNode) -> YAMLNode? {
        guard mapping.count > Self.indexThreshold else { return mapping[key] }
        if let index = indexes[mapping.identity] { return index[key] }
        var index: [String: YAMLNode] = Dictionary(minimumCapacity: mapping.count)
        for (key, value) in mapping.entries {
            guard let name = key.text, index[name] == nil else { continue }
            index[name] = value
        }
        indexes[mapping.identity] = index
        return index[key]
    }

    /// Returns the keys of a mapping in document order, cached for many lookups.
    func keys(of mapping: YAMLNode) -> [String] {
        if let known = keys[mapping.identity] { return known }
        let found = mapping.entries.compactMap { $0.key.text }
        keys[mapping.identity] = found
        return found
    }

    /// Returns an element of a sequence, cached like `value(of:in:)`.
    func element(_ index: Int, of sequence: YAMLNode) -> YAMLNode? {
        guard index >= 0, index < sequence.count else { return nil }
        guard sequence.count > Self.indexThreshold else { return sequence.elements.dropFirst(index).first }
        if let known = elements[sequence.identity] { return known[index] }
        let found = Array(sequence.elements)
        elements[sequence.identity] = found
        return found[index]
    }
}
