import YAMLTree

/// Reads a text as the file `spec.yaml`.
func parse(_ text: String, path: String = "spec.yaml", limits: YAMLLimits = .init()) -> YAMLTree {
    YAMLTree.parse(SourceFile(path: path, bytes: Array(text.utf8)), limits: limits)
}

extension YAMLTree {
    /// The content in one line, with strings in quotes and other scalars unchanged.
    var outline: String { root?.outline ?? "nothing" }

    /// A line for each problem.
    var problemOutline: [String] { problems.map(\.outline) }
}

extension YAMLNode {
    var outline: String {
        switch kind {
        case .scalar: scalarOutline
        case .sequence: "[" + elements.map(\.outline).joined(separator: ", ") + "]"
        case .mapping:
            "{" + entries.map { "\($0.key.text ?? "?"): \($0.value.outline)" }.joined(separator: ", ") + "}"
        }
    }

    private var scalarOutline: String {
        if isNull { return "null" }
        if let bool { return "\(bool)" }
        if let integer { return "\(integer)" }
        if let number { return "\(number)" }
        return string.map { "'\($0)'" } ?? "unfit \(text ?? "")"
    }

    /// Line, column and length of each node in document order, keys included.
    var positionOutline: [String] {
        let mine = "\(location.line):\(location.column)+\(location.length)"
        return [mine] + elements.flatMap(\.positionOutline)
            + entries.flatMap { $0.key.positionOutline + $0.value.positionOutline }
    }
}

extension YAMLProblem {
    var outline: String {
        "\(location.line):\(location.column) \(kind): \(message)"
            + (related.map { " (\($0.line):\($0.column))" } ?? "") + (help.map { "; \($0)" } ?? "")
    }
}

// A file that imports Testing would have two types `SourceLocation`.
extension SourceLocation {
    /// True if the file has this line and column.
    var isInFile: Bool {
        guard let text = file.line(line) else { return false }
        return column >= 1 && column <= text.unicodeScalars.count + 1
    }
}
