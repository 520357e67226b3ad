import OpenAPI
import YAMLTree

extension LanguageServer {
    /// Returns the completions that fit at a position. It uses the last document that was read, so that the user does not
    /// wait.
    func completion(_ parameters: PositionParameters) -> CompletionList {
        let empty = CompletionList(isIncomplete: false, items: [])
        guard let position = position(parameters.textDocument, parameters.position),
            let cursor = CursorPath(in: position.file, at: position.offset)
        else { return empty }
        let projects = workspace.projects(with: position.path)
        for project in projects where project.document == nil { project.work() }
        for project in projects {
            guard let map = project.map else { continue }
            let found = CompletionCandidates(cursor, in: position.path, map, project.document)
            guard !found.candidates.isEmpty else { continue }
            let writer = CompletionWriter(cursor, in: position.file, at: position.offset)
            return CompletionList(isIncomplete: false, items: found.candidates.map(writer.item))
        }
        return empty
    }
}
