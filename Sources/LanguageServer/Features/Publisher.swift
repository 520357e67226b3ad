import Diagnostics
import OpenAPI
import YAMLTree

/// The findings that the editor was sent, so that only files with changed findings are sent again.
struct Publisher {
    private var published: [String: [EditorFinding]] = [:]
    /// The largest number of findings that are sent for one file.
    private static let maximumPerFile = 500

    /// Returns the files whose findings changed since the last call.
    mutating func changes(in workspace: Workspace) -> [PublishedFindings] {
        var current: [String: [EditorFinding]] = [:]
        var seen: Set<Diagnostic> = []
        for (path, finding) in workspace.findings where seen.insert(finding).inserted {
            guard current[path, default: []].count < Self.maximumPerFile else { continue }
            current[path, default: []].append(EditorFinding(finding, uri: { workspace.uri(of: $0) }))
        }
        let paths = Set(current.keys).union(published.keys).sorted()
        let changed = paths.filter { current[$0] != published[$0] }
        published = current
        return changed.map { path in
            PublishedFindings(
                uri: workspace.uri(of: path), version: workspace.documents[path]?.version, diagnostics: current[path] ?? [])
        }
    }
}

extension Workspace {
    /// Returns the URI of a file, in the editor's spelling if the file is open.
    func uri(of path: String) -> String {
        documents[path]?.uri ?? FileURI.uri(path)
    }
}

extension EditorFinding {
    init(_ finding: Diagnostic, uri: (String) -> String) {
        range = finding.location?.range ?? TextRange(start: .init(line: 0, character: 0), end: .init(line: 0, character: 0))
        severity =
            switch finding.severity {
            case .error: 1
            case .warning: 2
            case .note: 3
            }
        code = finding.id.rawValue
        message = finding.message + (finding.help.map { "\n\($0)" } ?? "")
        relatedInformation = finding.notes.map {
            .init(location: FileRange(uri: uri($0.location.file.path), range: $0.location.range), message: $0.message)
        }
    }
}
