import Foundation
import ShownText

/// The manifest of an output folder: the inputs, options and files of the last run.
struct Manifest: Sendable, Hashable {
    /// The name of the manifest. It is hidden, because SwiftPM warns of an unknown file.
    static let fileName = ".tenon.json"

    static let format = 2

    var description: OutputDescription

    /// The hash of each file, by path.
    var files: [String: String]

    init(description: OutputDescription, files: [OutputFile]) {
        self.description = description
        self.files = [:]
        for file in files {
            self.files[file.path] = contentHash(file.contents.utf8)
        }
    }
}

extension Manifest {
    /// Decodes a manifest and validates its paths, which anyone with access to the repository can change.
    ///
    /// - Throws: ``OutputError/unreadableManifest(_:reason:)``.
    init(bytes: [UInt8], path: String) throws(OutputError) {
        let contents: ManifestContents
        do {
            contents = try JSONDecoder().decode(ManifestContents.self, from: Data(bytes))
        } catch {
            throw .unreadableManifest(path, reason: "it is not the JSON that the tool writes")
        }
        guard contents.format <= Self.format else {
            throw .unreadableManifest(path, reason: "a later version of the tool has written it")
        }
        description = contents.description
        files = contents.files
        for file in files.keys.sorted(by: OutputPath.precedes) {
            if let problem = OutputPath.problem(in: file) {
                throw .unreadableManifest(path, reason: "it lists a path that cannot be used, because \(problem)")
            }
        }
    }

    /// Reads the manifest of a folder. Returns `nil` if there is none.
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
    /// The manifest as JSON.
    ///
    /// Each entry that can be added or removed alone has its own line, which begins with the comma; the first entry of
    /// a list is a constant. So two branches merge unless they change the same entry. `JSONEncoder` is not used,
    /// because its layout differs between versions of Foundation.
    var text: String {
        var fields = [
            ("manifest", String(Self.format)),
            ("generator", JSONText.string(description.generator)),
            ("version", JSONText.string(description.version)),
            ("client", JSONText.string(description.client)),
            ("spec", JSONText.string(description.spec)),
            ("options", Self.object(description.options)),
            ("inputs", Self.rows(description.inputs)),
            ("overlays", "[" + description.overlays.map(JSONText.string).joined(separator: ",") + "]"),
            ("files", Self.rows(files)),
        ]
        fields += description.records.map { ($0.name, $0.json) }
        return "{" + fields.map { "\(JSONText.string($0.0)):\($0.1)" }.joined(separator: "\n,") + "\n}\n"
    }

    /// Writes an object of strings on one line, sorted by the bytes of the keys.
    private static func object(_ members: [String: String]) -> String {
        let members = members.sorted { OutputPath.precedes($0.key, $1.key) }
        return "{" + members.map { "\(JSONText.string($0.key)):\(JSONText.string($0.value))" }.joined(separator: ",") + "}"
    }

    /// Writes an array with a line for each pair, sorted by the bytes of the keys, after a constant first element.
    private static func rows(_ pairs: [String: String]) -> String {
        let pairs = pairs.sorted { OutputPath.precedes($0.key, $1.key) }
        return "[0" + pairs.map { "\n,[\(JSONText.string($0.key)),\(JSONText.string($0.value))]" }.joined() + "\n]"
    }
}
