/// Compares a file with the file of the same plan with harmless texts.
struct FileCheck {
    private(set) var faults: [String] = []
    let declarations: [String]

    init(_ file: (path: String, contents: String), other: String, names: Set<String>, _ files: FileMemory) {
        let parsed = files.parsed(file)
        declarations = parsed.declarations
        if !file.path.unicodeScalars.allSatisfy(Self.isPartOfPath) || file.path.contains("..") {
            faults.append("the path \(file.path.debugDescription) is not plain")
        }
        if let scalar = file.contents.unicodeScalars.first(where: Self.isUnseen) {
            faults.append("\(file.path) has the character \(String(scalar).debugDescription)")
        }
        if parsed.hasError { faults.append("\(file.path) is not Swift") }
        guard file.contents != other else { return }
        if let difference = parsed.difference(from: files.parsed((file.path, other))) {
            faults.append("\(file.path) is not what the plan holds: \(difference)")
        }
        let foreign = parsed.tokens.filter { $0.hasMarker && !names.contains($0.replacing("`", with: "")) }
        faults += Set(foreign).map { "\(file.path) has the token '\($0)', which the plan has no name for" }
    }

    private static func isPartOfPath(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isXIDContinue || ["+", "-", ".", "/"].contains(scalar)
    }

    /// True for control characters except a line feed, for other line separators, and for marks of direction.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x20..<0x7F: false
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
