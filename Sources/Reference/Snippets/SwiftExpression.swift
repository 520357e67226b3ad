import SwiftText

/// A Swift expression, which is printed on one line if it fits, and otherwise on several.
indirect enum SwiftExpression {
    /// An expression that is never broken.
    case plain(String)
    /// `head(label: value, …)`; an empty label means that the argument has none.
    case call(String, [(label: String, value: SwiftExpression)])
    case list([SwiftExpression])
    case dictionary([(key: String, value: SwiftExpression)])

    /// The most columns of a line that can be broken.
    private static let width = 78

    /// Returns the source.
    ///
    /// - Parameters:
    ///   - indentation: The blanks before each further line.
    ///   - used: The number of columns that other text needs on the first line.
    func text(_ indentation: String = "", after used: Int = 0) -> String {
        let line = oneLine
        if line.count + indentation.count + used <= Self.width { return line }
        switch self {
        case .plain: return line
        case .call(_, let arguments) where arguments.isEmpty: return line
        case .call(let head, let arguments):
            let items = arguments.map { (Self.label($0.label), $0.value) }
            return broken(head + "(", items, ")", indentation)
        case .list(let elements): return broken("[", elements.map { ("", $0) }, "]", indentation)
        case .dictionary(let entries):
            return broken("[", entries.map { (literal($0.key) + ": ", $0.value) }, "]", indentation)
        }
    }

    private func broken(
        _ open: String, _ items: [(head: String, value: SwiftExpression)], _ close: String, _ indentation: String
    ) -> String {
        guard !items.isEmpty else { return open + close }
        let inner = indentation + "    "
        let lines = items.map { inner + $0.head + $0.value.text(inner, after: $0.head.count + 1) }
        return open + "\n" + lines.joined(separator: ",\n") + "\n" + indentation + close
    }

    private static func label(_ name: String) -> String {
        name.isEmpty ? "" : argumentLabel(name) + ": "
    }

    private var oneLine: String {
        switch self {
        case .plain(let text): text
        case .call(let head, let arguments):
            "\(head)(\(arguments.map { Self.label($0.label) + $0.value.oneLine }.joined(separator: ", ")))"
        case .list(let elements): "[\(elements.map(\.oneLine).joined(separator: ", "))]"
        case .dictionary(let entries):
            entries.isEmpty
                ? "[:]" : "[\(entries.map { "\(literal($0.key)): \($0.value.oneLine)" }.joined(separator: ", "))]"
        }
    }
}
