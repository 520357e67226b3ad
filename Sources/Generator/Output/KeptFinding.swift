import Diagnostics
import Foundation
import OpenAPI
import ShownText
import YAMLTree

/// A finding that the manifest keeps, so that a run with nothing to do can report it again.
struct KeptFinding: Decodable, Equatable {
    let id: String
    let message: String
    let place: Position?
    let pointer: String?
    let help: String?
    let notes: [Note]?

    struct Note: Decodable, Equatable {
        let message: String
        let place: Position
    }

    /// The place of a finding, independent of the current folder.
    struct Position: Decodable, Equatable {
        /// The path from the folder of the spec.
        let file: String
        let line: Int
        let column: Int
        let length: Int
    }

    /// The largest number of findings that a manifest keeps. With more, each run generates the client again.
    static let maximumCount = 100
}

// MARK: - Keeping

extension KeptFinding {
    /// Returns the findings to keep: all or none. They are warnings, because a run with an error writes nothing, and
    /// only whole runs print notes.
    ///
    /// - Returns: `nil` if there are too many, if one is an error, or if one is in a file that only this machine has.
    static func kept(_ findings: [Diagnostic], spec: String) -> [KeptFinding]? {
        let reported = findings.filter { $0.severity > .note }
        guard reported.count <= maximumCount, reported.allSatisfy({ $0.severity == .warning }) else { return nil }
        let folder = SourcePath.folder(of: SourcePath.normalised(spec))
        let kept = reported.map { KeptFinding($0, folder) }
        let files = kept.flatMap { [$0.place].compactMap(\.self) + ($0.notes ?? []).map(\.place) }.map(\.file)
        return files.contains(where: SourcePath.isAbsolute) ? nil : kept
    }

    private init(_ finding: Diagnostic, _ folder: String) {
        id = finding.id.rawValue
        message = finding.message
        place = finding.location.map { Position($0, folder) }
        pointer = finding.pointer.map { Self.pointer($0) { SourcePath.relative($0, to: folder) } }
        help = finding.help
        notes =
            finding.notes.isEmpty ? nil : finding.notes.map { Note(message: $0.message, place: Position($0.location, folder)) }
    }

    /// Transforms the path of the file that a pointer begins with.
    private static func pointer(_ pointer: String, _ path: (String) -> String) -> String {
        guard let hash = pointer.firstIndex(of: "#"), hash > pointer.startIndex else { return pointer }
        return path(String(pointer[..<hash])) + pointer[hash...]
    }

    /// Returns the findings as rows, like the other lists of a manifest.
    static func json(_ findings: [KeptFinding]) -> String {
        "[0" + findings.map { "\n," + $0.json }.joined() + "\n]"
    }

    private var json: String {
        JSONText.object([
            "id": JSONText.string(id), "message": JSONText.string(message), "place": place?.json ?? "null",
            "pointer": JSONText.string(pointer), "help": JSONText.string(help),
            "notes": JSONText.array(
                (notes ?? []).map {
                    JSONText.object(["message": JSONText.string($0.message), "place": $0.place.json])
                }),
        ])
    }
}

extension KeptFinding.Position {
    init(_ location: SourceLocation, _ folder: String) {
        file = SourcePath.relative(location.file.path, to: folder)
        line = location.line
        column = location.column
        length = location.length
    }

    var json: String {
        JSONText.object([
            "file": JSONText.string(file), "line": String(line), "column": String(column), "length": String(length),
        ])
    }
}

// MARK: - Reporting again

extension KeptFinding {
    /// Returns the findings in a manifest; `nil` if the manifest cannot be read.
    static func all(in manifest: [UInt8]) -> [KeptFinding]? {
        (try? JSONDecoder().decode(Contents.self, from: Data(manifest)))?.findings?.values
    }

    private struct Contents: Decodable {
        let findings: Rows?
    }

    private struct Rows: Decodable {
        var values: [KeptFinding] = []

        init(from decoder: any Decoder) throws {
            var container = try decoder.unkeyedContainer()
            _ = try container.decode(Int.self)
            while !container.isAtEnd { values.append(try container.decode(KeptFinding.self)) }
        }
    }

    /// Returns the finding as the last run reported it; `nil` if its file cannot be read.
    ///
    /// - Parameters:
    ///   - spec: The path of the spec.
    ///   - source: Returns the file at a path. The file has not changed since the last run.
    func diagnostic(from spec: String, _ source: (String) -> SourceFile?) -> Diagnostic? {
        func file(_ path: String) -> SourceFile? { source(SourcePath.resolve(path, from: spec)) }
        var location: SourceLocation?
        if let place {
            location = place.location(file)
            if location == nil { return nil }
        }
        let notes = (notes ?? []).compactMap { note in
            note.place.location(file).map { Diagnostic.Note(note.message, at: $0) }
        }
        return Diagnostic(
            id: DiagnosticID(rawValue: id), severity: .warning, message: message, location: location,
            pointer: pointer.map { Self.pointer($0) { SourcePath.resolve($0, from: spec) } }, help: help.map { Help($0) },
            notes: notes)
    }
}

extension KeptFinding.Position {
    fileprivate func location(_ file: (String) -> SourceFile?) -> SourceLocation? {
        file(self.file).map { SourceLocation(file: $0, line: line, column: column, length: length) }
    }
}
