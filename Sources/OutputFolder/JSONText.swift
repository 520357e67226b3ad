/// Prints the little JSON that a manifest needs.
enum JSONText {
    /// A list of strings on one line, in the order given.
    static func list(_ values: [String]) -> String {
        "[" + values.map(string).joined(separator: ",") + "]"
    }

    /// An object of strings on one line, its keys sorted by bytes.
    static func object(_ members: [String: String]) -> String {
        let members = members.sorted { OutputPath.precedes($0.key, $1.key) }
        return "{" + members.map { "\(string($0.key)):\(string($0.value))" }.joined(separator: ",") + "}"
    }

    /// Pairs with a line for each, sorted by bytes, behind a mark that is always there.
    static func rows(_ pairs: [String: String]) -> String {
        let pairs = pairs.sorted { OutputPath.precedes($0.key, $1.key) }
        return "[0" + pairs.map { "\n,[\(string($0.key)),\(string($0.value))]" }.joined() + "\n]"
    }

    /// A string with its quotes; only what JSON asks for is escaped.
    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\0"..<" ": result += "\\u" + fourDigits(scalar.value)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func fourDigits(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
