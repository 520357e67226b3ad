/// A position that is attacked.
enum Position: Hashable {
    /// A name, at all its positions in the spec.
    case name(String)
    /// The key or scalar with a number.
    case text(Int)
}

extension SpecNode {
    /// All positions in document order, with the first text of each.
    var positions: [(position: Position, text: Text)] {
        var known: Set<Position> = []
        return texts.flatMap { text in text.positions.map { ($0, text) } }.filter { known.insert($0.0).inserted }
    }
}

extension SpecNode.Text {
    enum Piece {
        case plain(String)
        case name(String)
    }

    /// The names in the text, and the text itself unless it is only a name.
    var positions: [Position] {
        let pieces = pieces
        let names = pieces.compactMap { if case .name(let name) = $0 { Position.name(name) } else { nil } }
        return names + (pieces.count == 1 && names.count == 1 ? [] : [.text(number)])
    }

    var pieces: [Piece] {
        var pieces: [Piece] = []
        var rest = source[...]
        while let sign = rest.firstIndex(of: "§") {
            if sign > rest.startIndex { pieces.append(.plain(String(rest[..<sign]))) }
            rest = rest[rest.index(after: sign)...]
            let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
            pieces.append(.name(String(name)))
            rest = rest[name.endIndex...]
        }
        if !rest.isEmpty { pieces.append(.plain(String(rest))) }
        return pieces
    }
}
