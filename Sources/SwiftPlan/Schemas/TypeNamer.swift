import Diagnostics
import OpenAPI

/// Chooses the names of all schemas that have one of their own.
enum TypeNamer {
    static func names(
        in document: Document, classifier: SchemaClassifier, directions: Directions, client: String,
        reserved: Set<String>, diagnostics: DiagnosticCollector
    ) -> [SchemaView: TypeName] {
        let ids = document.namedSchemas.filter { id in
            classifier.canonical(id).id == id && classifier.form(of: id).hasOwnType
        }
        let likeGroups = ids.compactMap { document[$0].swiftName }.filter { $0.hasSuffix("Calls") }
        var scope = NameScope(reserved: reserved.union(likeGroups + [client]), suffix: "Model", ignoresCase: true)
        var names: [SchemaView: TypeName] = [:]
        // What is sent comes second, so that it takes no name from a schema.
        for direction in [Direction.received, .sent] {
            let ids = direction == .received ? ids : ids.filter(directions.isSplit)
            let suffix = direction == .received ? "" : sentSuffix
            let wishes = ids.map { (source: source(of: document[$0]), name: wish(document[$0]) + suffix) }
            for (index, name) in scope.claimAll(wishes).enumerated() {
                names[directions.view(ids[index], direction)] = TypeName([name])
                if name != wishes[index].name {
                    let other = wishes[index].name == client ? "the client" : "another type"
                    renamed(document[ids[index]], wishes[index].name, name, other, diagnostics)
                }
            }
        }
        return names
    }

    /// Stands behind the name of a schema that is sent, where it is not what is received.
    private static let sentSuffix = "Input"

    private static func source(of schema: Schema) -> String {
        schema.swiftName ?? schema.name ?? ""
    }

    private static func wish(_ schema: Schema) -> String {
        if let name = schema.swiftName { return name }
        let name = SwiftName.upperCamel(schema.name ?? "")
        // The types of groups end in `Calls`, whichever groups there are.
        return ReservedNames.topLevel.contains(name) || name.hasSuffix("Calls") ? name + "Model" : name
    }

    private static func renamed(
        _ schema: Schema, _ wish: String, _ name: String, _ other: String, _ diagnostics: DiagnosticCollector
    ) {
        diagnostics.warning(
            "name-clash", "\(other) is called '\(wish)' already, so this one becomes '\(name)'",
            at: schema.location, pointer: schema.pointer, help: "give it a name with 'x-swift-name'")
    }
}
