/// Functions that write JSON with keys in the given order, which Foundation's encoder does not keep.
package enum JSONText {
    /// Returns an object on one line, from values that are JSON already.
    package static func object(_ members: KeyValuePairs<String, String>) -> String {
        "{" + members.map { "\(string($0.key)): \($0.value)" }.joined(separator: ", ") + "}"
    }

    /// Returns an array on one line, from elements that are JSON already.
    package static func array(_ elements: [String]) -> String {
        "[" + elements.joined(separator: ", ") + "]"
    }

    /// Returns an array with one element per line. The elements are indented by two spaces more than `indent`, the
    /// indentation of the line on which the array begins.
    package static func lines(_ elements: [String], indent: String = "") -> String {
        guard !elements.isEmpty else { return "[]" }
        return "[\n" + elements.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent + "]"
    }

    package static func number(_ value: Int?) -> String {
        value.map(String.init) ?? "null"
    }

    /// Returns a string with quotes, or `null`. Invisible characters are escaped, because a terminal may show the JSON.
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
