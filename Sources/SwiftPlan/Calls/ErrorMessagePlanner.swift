import OpenAPI

/// Finds the paths in error bodies that `x-error-message` marks, at the schema of the body or at a property.
struct ErrorMessagePlanner {
    let document: Document

    /// Returns the paths, each once, in document order.
    func paths() -> [[String]] {
        guard document.schemas.contains(where: { $0.errorMessage != nil }) else { return [] }
        var paths: [[String]] = []
        var seen: Set<SchemaID> = []
        for schema in bodies where seen.insert(document.resolved(schema)).inserted {
            for path in self.paths(in: schema) where !paths.contains(path) { paths.append(path) }
        }
        return paths
    }

    private var bodies: [SchemaID] {
        document.operations.flatMap { operation in
            let successes = Set(operation.successResponses.map(\.status))
            return operation.responses.filter { !successes.contains($0.status) || $0.status == .default }
                .flatMap(\.content).compactMap(\.schema)
        }
    }

    /// Returns the paths in a body, nearest to the top first. It does not recurse, because schemas may nest deeply and
    /// contain themselves.
    private func paths(in body: SchemaID) -> [[String]] {
        var paths: [[String]] = []
        var seen: Set<SchemaID> = []
        var pending = [(id: body, path: [String]())]
        var next = 0
        while next < pending.count {
            let (id, path) = pending[next]
            next += 1
            guard seen.insert(document.resolved(id)).inserted else { continue }
            let schema = document[document.resolved(id)]
            if let message = schema.errorMessage { paths.append(path + message) }
            let same = [schema.reference].compactMap(\.self) + schema.allOf + schema.anyOf + schema.oneOf
            pending += same.map { ($0, path) } + schema.properties.map { ($0.schema, path + [$0.name]) }
            pending += (schema.items.map { [$0] } ?? []).map { ($0, path + ["0"]) }
        }
        return paths
    }
}
