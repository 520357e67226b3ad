import Foundation

/// Writes the spec as JSON, with attacks instead of some texts.
struct SpecWriter {
    let attacks: [Position: AttackedText]
    private(set) var json = ""
    /// The attacks on each line. Each text is on its own line.
    private(set) var lines: [Int: [AttackedText]] = [:]
    private var line = 1

    init(_ spec: SpecNode, attacks: [Position: AttackedText]) {
        self.attacks = attacks
        add(spec)
    }

    private mutating func add(_ node: SpecNode) {
        switch node {
        case .mapping(let entries):
            json += "{"
            for (index, entry) in entries.enumerated() {
                if index > 0 { json += "," }
                add(entry.key, isString: true)
                json += ":"
                add(entry.value)
            }
            json += "}"
        case .sequence(let elements):
            json += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { json += "," }
                add(element)
            }
            json += "]"
        case .scalar(let text, let isString): add(text, isString: isString)
        }
    }

    private mutating func add(_ text: SpecNode.Text, isString: Bool) {
        json += "\n"
        line += 1
        let here = text.positions.compactMap { attacks[$0] }
        if !here.isEmpty { lines[line] = here }
        guard let attack = attacks[.text(text.number)] else {
            json += isString ? "\"\(inside(text))\"" : text.source
            return
        }
        let attacked = attack.escape ?? Self.escaped(attack.text)
        json += "\"\(attack.isAppended ? inside(text) : "")\(attacked)\""
    }

    private func inside(_ text: SpecNode.Text) -> String {
        let pieces = text.pieces
        if pieces.count == 1, case .name(let name) = pieces[0], let attack = attacks[.name(name)] {
            return attack.escape ?? Self.escaped(attack.text)
        }
        var result = ""
        for piece in pieces {
            switch piece {
            case .plain(let text): result += text
            case .name(let name): result += attacks[.name(name)].map { spelled($0.text, behind: result) } ?? name
            }
        }
        return Self.escaped(result)
    }

    /// A name as part of a text, with the escapes of JSON pointers and references.
    private func spelled(_ name: String, behind start: String) -> String {
        var name = name
        if start.hasSuffix("/") { name = name.replacing("~", with: "~0").replacing("/", with: "~1") }
        guard start.hasPrefix("#") else { return name }
        return name.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["~", "-", "."])) ?? name
    }

    static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
                "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
                    + String(scalar.value, radix: 16)
            default: String(scalar)
            }
        }.joined()
    }
}
