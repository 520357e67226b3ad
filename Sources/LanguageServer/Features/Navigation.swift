import OpenAPI
import YAMLTree

/// The position of an editor's request, with line and column counted as in findings.
struct EditorPosition {
    let path: String
    let file: SourceFile
    let line: Int
    let column: Int
    let offset: Int
}

extension LanguageServer {
    func position(_ document: DocumentID, _ position: Position) -> EditorPosition? {
        guard let path = FileURI.path(document.uri), let file = workspace.files.document(path) else { return nil }
        let (line, column) = file.lineAndColumn(of: position)
        return EditorPosition(path: path, file: file, line: line, column: column, offset: file.offset(of: position))
    }

    /// Returns the target of the reference at a position.
    func definition(_ parameters: PositionParameters) -> [FileRange] {
        finish()
        guard let position = position(parameters.textDocument, parameters.position) else { return [] }
        for map in workspace.projects(with: position.path).compactMap(\.map) {
            if let reference = map.reference(at: position.line, column: position.column, in: position.path),
                let target = map.location(of: reference.target)
            {
                return [fileRange(target)]
            }
        }
        return []
    }

    /// Returns the references to the object around a position, or to the target of the reference there.
    func references(_ parameters: ReferenceParameters) -> [FileRange] {
        finish()
        guard let position = position(parameters.textDocument, parameters.position) else { return [] }
        var ranges: [FileRange] = []
        for map in workspace.projects(with: position.path).compactMap(\.map) {
            guard let pointer = map.referredPointer(at: position) else { continue }
            if parameters.context.includeDeclaration { ranges += map.location(of: pointer).map { [fileRange($0)] } ?? [] }
            ranges += map.references(to: pointer).map { fileRange($0.location) }
        }
        // A file may be part of several clients.
        var seen: Set<FileRange> = []
        return ranges.filter { seen.insert($0).inserted }
    }

    private func fileRange(_ location: SourceLocation) -> FileRange {
        FileRange(uri: workspace.uri(of: location.file.path), range: location.range)
    }
}

extension SpecMap {
    /// Returns the pointer of the innermost object around a position that a reference leads to.
    fileprivate func referredPointer(at position: EditorPosition) -> String? {
        if let reference = reference(at: position.line, column: position.column, in: position.path) { return reference.target }
        guard let root = roots[position.path] else { return nil }
        let targets = Set(references.map(\.target))
        return NodePath(from: root, in: position.path, line: position.line, column: position.column).steps.reversed()
            .map(\.pointer).first(where: targets.contains)
    }
}
