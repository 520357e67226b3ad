package import OutputFolder

/// The size of a client: counted lines, and machine code that is estimated from them.
package struct ClientSize: Sendable {
    /// A file, a folder, or the code for one schema or operation.
    package struct Part: Sendable {
        package let name: String
        package var lines = 0
        /// Lines that are neither empty nor a comment.
        package var codeLines = 0
        /// The machine code of a release build in bytes, estimated from the lines of code.
        package var code = 0
        /// The number of functions in it, estimated from the lines of code. The compile time grows with it.
        package var functions = 0

        package init(name: String) {
            self.name = name
        }

        init(name: String, text: String, _ density: CodeDensity) {
            self.name = name
            let all = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            lines = all.count
            codeLines = all.count { line in
                let text = line.drop { $0 == " " }
                return !text.isEmpty && !text.hasPrefix("//")
            }
            code = codeLines * density.bytes
            functions = codeLines * density.functions / 100
        }

        static func += (part: inout Part, other: Part) {
            part.lines += other.lines
            part.codeLines += other.codeLines
            part.code += other.code
            part.functions += other.functions
        }
    }

    /// The Swift files, in the order of the client.
    package let files: [Part]
    /// The sum of all files.
    package let all: Part

    package init(_ files: [OutputFile]) {
        let sources = files.filter { $0.path.hasSuffix(".swift") }
        self.files = sources.map { file in
            Part(
                name: file.path, text: file.contents,
                CodeDensity(ofFile: file.path, amongOne: sources.count == 1))
        }
        all = self.files.reduce(into: Part(name: "")) { $0 += $1 }
    }

    /// Returns the folders of the client, the largest first. The files outside folders are one part, named after the
    /// client.
    package func folders(client: String) -> [Part] {
        var parts: [String: Part] = [:]
        for file in files {
            let name = file.name.contains("/") ? String(file.name.prefix { $0 != "/" }) : client
            parts[name, default: Part(name: name)] += file
        }
        return parts.values.sorted { ($1.lines, $0.name) < ($0.lines, $1.name) }
    }

    /// Returns the largest files of a folder.
    package func largest(_ count: Int, in folder: String) -> [Part] {
        let files = files.filter { $0.name.hasPrefix(folder + "/") }
        return Array(files.sorted { ($1.lines, $0.name) < ($0.lines, $1.name) }.prefix(count))
    }
}
