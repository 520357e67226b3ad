/// Writes JSON with the keys in the given order, which Foundation's encoder would not keep.
package enum JSONText {
    /// An object on one line. The values are JSON already.
    package static func object(_ members: KeyValuePairs<String, String>) -> String {
        "{" + members.map { "\(string($0.key)): \($0.value)" }.joined(separator: ", ") + "}"
    }

    /// An array on one line.
    package static func array(_ elements: [String]) -> String {
        "[" + elements.joined(separator: ", ") + "]"
    }

    /// An array with a line for each element, indented by `indent` more than the line it begins on.
    package static func lines(_ elements: [String], indent: String = "") -> String {
        guard !elements.isEmpty else { return "[]" }
        return "[\n" + elements.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent + "]"
    }

    package static func number(_ value: Int?) -> String {
        value.map(String.init) ?? "null"
    }

    /// A string with its quotes, or `null`. Invisible characters are escaped, since JSON may be shown in a terminal.
    package static func string(_ text: String?) -> String {
        guard let text else { return "null" }
        var result = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result.append(contentsOf: "\\\"".unicodeScalars)
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            case _ where scalar.isInvisible: result.append(contentsOf: escape(scalar).unicodeScalars)
            default: result.append(scalar)
            }
        }
        result.append("\"")
        return String(result)
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        String(scalar).utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: max(4 - digits.utf8.count, 0)) + digits
        }.joined()
    }
}
