package import OutputFolder

/// The size of a client, counted in its text.
package struct ClientSize: Sendable {
    /// A file, or a folder of the client.
    package struct Part: Sendable {
        package let name: String
        package var lines: Int
        /// Lines that are neither empty nor a comment.
        package var codeLines: Int
    }

    /// The files of Swift, in the order of the client.
    package let files: [Part]

    package init(_ files: [OutputFile]) {
        self.files = files.filter { $0.path.hasSuffix(".swift") }.map { file in
            let lines = file.contents.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            let code = lines.count { line in
                let text = line.drop { $0 == " " }
                return !text.isEmpty && !text.hasPrefix("//")
            }
            return Part(name: file.path, lines: lines.count, codeLines: code)
        }
    }

    package var lines: Int { files.reduce(0) { $0 + $1.lines } }

    package var codeLines: Int { files.reduce(0) { $0 + $1.codeLines } }

    /// The machine code of a release build in bytes, estimated from the lines of code.
    ///
    /// Clients have 100 to 150 bytes for a line: 102 for an API of 120 operations and 233 types, 115 for one of two
    /// operations, 148 for Frame.io's V4 API with all features.
    package var estimatedCode: Int { codeLines * 120 }

    /// The folders of the client, the largest first; the files beside them are one part, named after the client.
    package func folders(client: String) -> [Part] {
        var parts: [String: Part] = [:]
        for file in files {
            let name = file.name.contains("/") ? String(file.name.prefix { $0 != "/" }) : client
            parts[name, default: Part(name: name, lines: 0, codeLines: 0)].lines += file.lines
            parts[name]?.codeLines += file.codeLines
        }
        return parts.values.sorted { ($1.lines, $0.name) < ($0.lines, $1.name) }
    }

    /// The largest files of a folder.
    package func largest(_ count: Int, in folder: String) -> [Part] {
        let files = files.filter { $0.name.hasPrefix(folder + "/") }
        return Array(files.sorted { ($1.lines, $0.name) < ($0.lines, $1.name) }.prefix(count))
    }
}
