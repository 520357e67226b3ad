/// Random JSON texts with every kind of value, whitespace, escape and number.
struct RandomJSON {
    private var random: SplitMix

    init(seed: UInt64) {
        random = SplitMix(state: seed)
    }

    mutating func document() -> String { space() + value(5) + space() }

    private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }

    private mutating func space() -> String { pick(["", "", "", " ", "\n", "\t \r\n"]) }

    private mutating func value(_ depth: Int) -> String {
        switch Int.random(in: 0..<(depth > 0 ? 10 : 6), using: &random) {
        case 0: return pick(["null", "true", "false"])
        case 1...3: return number()
        case 4...5: return string()
        case 6...7: return list(depth - 1) { $0.value($1) }.map { "[" + $0 + "]" } ?? "[" + space() + "]"
        default:
            // The names are unique, since duplicate names have tests of their own.
            var count = 0
            let members = list(depth - 1) { text, depth in
                count += 1
                let name = text.string()
                return "\(name.dropLast())\(count)\"" + text.space() + ":" + text.space() + text.value(depth)
            }
            return members.map { "{" + $0 + "}" } ?? "{" + space() + "}"
        }
    }

    private mutating func list(_ depth: Int, _ element: (inout Self, Int) -> String) -> String? {
        let count = Int.random(in: 0...5, using: &random)
        guard count > 0 else { return nil }
        return (0..<count).map { _ in space() + element(&self, depth) + space() }.joined(separator: ",")
    }

    /// A number with no more digits than a `Double` holds, since Foundation loses digits of others.
    mutating func number() -> String {
        func digits(_ count: Int) -> String {
            (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
        }
        var text = pick(["", "-"]) + pick(["0", "7", "1" + digits(Int.random(in: 0...7, using: &random))])
        if Int.random(in: 0...3, using: &random) == 0 { text += "." + digits(Int.random(in: 1...6, using: &random)) }
        if Int.random(in: 0...5, using: &random) == 0 {
            text += pick(["e", "E", "e+", "e-"]) + digits(Int.random(in: 1...2, using: &random))
        }
        return text
    }

    mutating func string() -> String {
        let parts = [
            "a", "Z", "0", " ", "/", "é", "ü", "€", "漢字", "😀", "\\n", "\\\"", "\\\\", "\\/", "\\t", "\\b", "\\f", "\\r",
            "\\u0000",
            "\\u001F", "\\u00e9", "\\uD83D\\uDE00", "\\u20ac", "plain text of some length", "{", "]", ",", ":",
            "\u{7F}", "\u{2028}",
        ]
        return "\"" + (0..<Int.random(in: 0...6, using: &random)).map { _ in pick(parts) }.joined() + "\""
    }
}
