/// The content of one YAML or JSON file.
///
/// The tree has nodes with positions, and is independent of OpenAPI. Every text gives a tree: if the text cannot be
/// read, the tree has no root, and `problems` has the reason.
public struct YAMLTree: Sendable {
    /// The file that was read.
    public let file: SourceFile
    /// The root node; `nil` if the document is empty or could not be read.
    public let root: YAMLNode?
    /// The problems in document order.
    public let problems: [YAMLProblem]

    /// Reads the first document of a file.
    ///
    /// JSON has a separate reader, which is faster and understands surrogate pairs such as `\ud83d\ude00`, which
    /// libyaml does not. A text that looks like JSON but has mistakes is read as YAML, which allows a trailing comma.
    public static func parse(_ file: SourceFile, limits: YAMLLimits = .init()) -> YAMLTree {
        guard file.utf8.count <= limits.maxBytes else { return tooLarge(file, limits: limits) }
        guard looksLikeJSON(file.utf8) else { return readYAML(file, limits: limits) }
        switch JSONReader.read(file, limits: limits) {
        case .success(let tree): return tree
        case .failure(let failure):
            let tree = readYAML(file, limits: limits)
            guard file.path.hasSuffix(".json") else { return tree }
            let problem = failure.problem(in: file)
            guard tree.root != nil else { return YAMLTree(file: file, root: nil, problems: [problem]) }
            return YAMLTree(file: file, root: tree.root, problems: [problem.looseJSONProblem] + tree.problems)
        }
    }

    private static func readYAML(_ file: SourceFile, limits: YAMLLimits) -> YAMLTree {
        let tree = YAMLReader.read(file, limits: limits)
        guard tree.root == nil, tree.problems.contains(where: { $0.kind == .syntax }) else { return tree }
        return TabIndentation.read(file, limits: limits) ?? tree
    }

    private static func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
        let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    private static func tooLarge(_ file: SourceFile, limits: YAMLLimits) -> YAMLTree {
        let problem = YAMLProblem(
            kind: .tooLarge, message: "the file is larger than \(limits.maxBytes) bytes",
            location: SourceLocation(file: file, line: 1, column: 1))
        return YAMLTree(file: file, root: nil, problems: [problem])
    }
}

extension YAMLProblem {
    /// The problem of text that can only be read as YAML.
    fileprivate var looseJSONProblem: YAMLProblem {
        YAMLProblem(
            kind: .looseJSON, message: "this is not JSON; it is read as YAML: \(message)", location: location, help: help)
    }
}
