package import YAMLTree

/// The nodes around a position in a file, from the root inwards.
package struct NodePath {
    /// A node of the path, with the key whose value it is.
    package struct Step {
        package let key: YAMLNode?
        package let node: YAMLNode
        /// The file, `#`, and the JSON pointer.
        package let pointer: String
    }

    package private(set) var steps: [Step]

    package init(from root: YAMLNode, in path: String, line: Int, column: Int) {
        steps = [Step(key: nil, node: root, pointer: path + "#")]
        while let last = steps.last, let next = Self.child(of: last, in: path, line, column) {
            steps.append(next)
            if let key = next.key, key.location.covers(line: line, column: column) { break }
        }
    }

    /// Returns the last child that begins at the position or before it.
    private static func child(of step: Step, in path: String, _ line: Int, _ column: Int) -> Step? {
        func isBefore(_ node: YAMLNode) -> Bool {
            let location = node.location
            return (location.line, location.column) <= (line, column) && location.file.path == path
        }
        switch step.node.kind {
        case .scalar: return nil
        case .sequence:
            var last: Step?
            for (index, element) in step.node.elements.enumerated() where isBefore(element) {
                last = Step(key: nil, node: element, pointer: "\(step.pointer)/\(index)")
            }
            return last
        case .mapping:
            var last: (key: YAMLNode, value: YAMLNode)?
            for entry in step.node.entries where isBefore(entry.key) { last = entry }
            return last.map { key, value in
                Step(key: key, node: value, pointer: step.pointer + "/" + JSONPointer.escaped(key.text ?? ""))
            }
        }
    }
}
