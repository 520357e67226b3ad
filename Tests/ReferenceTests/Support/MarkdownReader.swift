/// Reads the dangerous parts of a Markdown page: HTML and links outside of code (CommonMark §6.1, §6.6, §4.5).
struct MarkdownReader {
    private(set) var links: [String] = []
    private(set) var html: [String] = []

    init(_ page: String) {
        var fence: Int?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            let run = line.prefix { $0 == "`" }.count
            if let length = fence {
                if run >= length, line.dropFirst(run).allSatisfy({ $0 == " " }) { fence = nil }
            } else if run >= 3, !line.dropFirst(run).contains("`") {
                fence = run
            } else if line.hasPrefix("<summary>") {
                // Markdown has no meaning in an HTML block up to the next empty line (CommonMark §4.6).
                html.append(String(line))
            } else {
                read(Array(line), String(line))
            }
        }
    }

    private mutating func read(_ characters: [Character], _ line: String) {
        var position = 0
        while position < characters.count {
            switch characters[position] {
            case "\\": position += 2
            case "`": position = end(ofCodeAt: position, in: characters)
            case "<":
                html.append(line)
                position += 1
            case "]" where position + 1 < characters.count && characters[position + 1] == "(":
                links.append(String(characters[(position + 2)...].prefix { $0 != ")" }))
                position += 2
            default: position += 1
            }
        }
    }

    private func end(ofCodeAt start: Int, in characters: [Character]) -> Int {
        let length = characters[start...].prefix { $0 == "`" }.count
        var position = start + length
        while position < characters.count {
            let run = characters[position...].prefix { $0 == "`" }.count
            if run == length { return position + run }
            position += max(1, run)
        }
        return start + length
    }
}
