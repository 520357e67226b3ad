import Foundation

/// The code blocks, links and headings of a page of the documentation.
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

    /// - Parameter path: The path from the root of the repository.
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

    /// The targets of links to files of the repository, with the anchors of headings.
    var links: [(file: URL, heading: String?)] {
        prose.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
            .filter { !$0.contains("://") }
            .map { link in
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let target = parts[0].isEmpty ? file : file.deletingLastPathComponent().appendingPathComponent(String(parts[0]))
                return (target.standardizedFileURL, parts.count > 1 ? String(parts[1]) : nil)
            }
    }

    /// The anchors that code hosts generate from the headings.
    var headings: Set<String> {
        Set(
            prose.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
                line.drop { $0 == "#" || $0 == " " }.lowercased()
                    .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
                    .replacingOccurrences(of: " ", with: "-")
            })
    }

    /// The paths of all pages.
    static func all() throws -> [String] {
        let files = try ["", "docs", "docs/migrating", "Examples"].flatMap { folder in
            try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
                .map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
        }
        return files.filter { $0.hasSuffix(".md") }.sorted()
    }
}
