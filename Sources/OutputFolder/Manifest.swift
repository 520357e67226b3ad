import Foundation

/// What the tool remembers of its last run in an output folder: which files are its own, and what was in them.
struct Manifest: Sendable, Hashable {
    /// Hidden, because SwiftPM warns of a file that it does not know what to do with.
    static let fileName = ".tenon.json"

    var description: OutputDescription

    /// From the path of each file to the hash of its bytes.
    var files: [String: String]

    init(description: OutputDescription, files: [OutputFile]) {
        self.description = description
        self.files = [:]
        for file in files {
            self.files[file.path] = sha256(file.contents.utf8)
        }
    }
}

extension Manifest {
    private struct Contents: Decodable {
        let description: OutputDescription
        let files: [String: String]

        private enum Key: CodingKey {
            case files
        }

        init(from decoder: any Decoder) throws {
            description = try OutputDescription(from: decoder)
            files = try decoder.container(keyedBy: Key.self).decode([String: String].self, forKey: .files)
        }
    }

    /// Reads a manifest, and trusts no path in it: it comes out of a repository that others write to as well.
    init(bytes: [UInt8], path: String) throws(OutputError) {
        do {
            let contents = try JSONDecoder().decode(Contents.self, from: Data(bytes))
            description = contents.description
            files = contents.files
        } catch {
            throw .unreadableManifest(path, reason: "it is not the JSON that the tool writes")
        }
        for file in files.keys.sorted(by: OutputPath.precedes) {
            if let problem = OutputPath.problem(in: file) {
                throw .unreadableManifest(path, reason: "it lists a path that cannot be used, because \(problem)")
            }
        }
    }

    /// The manifest of a folder, or `nil` if it has none.
    static func read(in folder: Directory) throws(OutputError) -> Manifest? {
        let path = folder.join(fileName)
        switch try folder.entry(fileName)?.kind {
        case nil: return nil
        case .file: return try Manifest(bytes: folder.read(fileName), path: path)
        case .folder: throw .blocked(path, by: .folder)
        case .link, .other: throw .unreadableManifest(path, reason: "it is not a file")
        }
    }
}

extension Manifest {
    /// The manifest as JSON, one line for each file.
    ///
    /// Printed here and not by `JSONEncoder`, whose layout is not the same in every Foundation.
    var text: String {
        let fields = [
            ("api", JSONText.object(description.api)),
            ("client", JSONText.string(description.client)),
            ("files", JSONText.object(files)),
            ("generator", JSONText.string(description.generator)),
            ("inputs", JSONText.list(description.inputs)),
            ("options", JSONText.object(description.options)),
            ("spec", JSONText.string(description.spec)),
            ("specHash", JSONText.string(description.specHash)),
            ("version", JSONText.string(description.version)),
        ]
        let lines = fields.map { "  \(JSONText.string($0.0)): \($0.1)" }
        return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
    }
}
