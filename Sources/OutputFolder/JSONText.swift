/// Prints the little JSON that a manifest needs.
enum JSONText {
    /// A list of strings inside an object, in the order given.
    static func list(_ values: [String]) -> String {
        if values.isEmpty { return "[]" }
        return "[\n" + values.map { "    \(string($0))" }.joined(separator: ",\n") + "\n  ]"
    }

    /// An object of strings inside another object, its keys sorted by bytes.
    static func object(_ members: [String: String]) -> String {
        if members.isEmpty { return "{}" }
        let lines = members.sorted { OutputPath.precedes($0.key, $1.key) }
            .map { "    \(string($0.key)): \(string($0.value))" }
        return "{\n" + lines.joined(separator: ",\n") + "\n  }"
    }

    /// An object of objects of strings, each of these on one line.
    static func object(_ members: [String: [String: String]]) -> String {
        if members.isEmpty { return "{}" }
        let lines = members.sorted { OutputPath.precedes($0.key, $1.key) }.map { key, value in
            let fields = value.sorted { $0.key < $1.key }.map { "\(string($0.key)): \(string($0.value))" }
            return "    \(string(key)): {\(fields.joined(separator: ", "))}"
        }
        return "{\n" + lines.joined(separator: ",\n") + "\n  }"
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
