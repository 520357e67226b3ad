import Foundation

/// A page of the documentation: its code blocks, links and headings.
struct MarkdownPage {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    struct Block {
        let language: String
        let text: String
    }

    let file: URL
    let blocks: [Block]
    private let prose: String

    /// - Parameter path: relative to the root of the repository.
    init(_ path: String) throws {
        file = Self.root.appendingPathComponent(path).standardizedFileURL
        let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "```")
        prose = stride(from: 0, to: parts.count, by: 2).map { parts[$0] }.joined()
        blocks = stride(from: 1, to: parts.count, by: 2).map { index in
            let (language, text) = (parts[index].prefix { $0 != "\n" }, parts[index].drop { $0 != "\n" })
            return Block(language: String(language), text: String(text.dropFirst()))
        }
    }

    func blocks(of language: String) -> [String] {
        blocks.filter { $0.language == language }.map(\.text)
    }

    /// The targets of links to files of the repository, each with the heading that it leads to, if any.
    var links: [(file: URL, heading: String?)] {
        prose.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
            .filter { !$0.contains("://") }
            .map { link in
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let target = parts[0].isEmpty ? file : file.deletingLastPathComponent().appendingPathComponent(String(parts[0]))
                return (target.standardizedFileURL, parts.count > 1 ? String(parts[1]) : nil)
            }
    }

    /// The names by which links lead to the headings, as code hosts make them.
    var headings: Set<String> {
        Set(
            prose.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
                line.drop { $0 == "#" || $0 == " " }.lowercased()
                    .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
                    .replacingOccurrences(of: " ", with: "-")
            })
    }

    /// Every page for people.
    static func all() throws -> [String] {
        let files = try ["", "docs", "docs/migrating", "Examples"].flatMap { folder in
            try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
                .map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
        }
        return files.filter { $0.hasSuffix(".md") }.sorted()
    }
}
