import Diagnostics
import OpenAPI

/// Chooses the names of all schemas that have one of their own.
enum TypeNamer {
    static func names(
        in document: Document, classifier: SchemaClassifier, directions: Directions, client: String,
        reserved: Set<String>, ledger: NameLedger, diagnostics: DiagnosticCollector
    ) -> [SchemaView: GivenType] {
        let ids = document.namedSchemas.filter { id in
            classifier.canonical(id).id == id && classifier.form(of: id).hasOwnType
        }
        let likeGroups = ids.compactMap { document[$0].swiftName }.filter { $0.hasSuffix("Calls") }
        var scope = NameScope(reserved: reserved.union(likeGroups + [client]), suffix: "Model", ignoresCase: true)
        var names: [SchemaView: GivenType] = [:]
        // What is sent comes second, so that it takes no name from a schema.
        for direction in [Direction.received, .sent] {
            let ids = direction == .received ? ids : ids.filter(directions.isSplit)
            let suffix = direction == .received ? "" : sentSuffix
            let wishes = ids.map { id in
                let key = APIKey(.type, ledger.places.relative(document[id].pointer))
                return wish(document[id], direction == .received ? key : key.sent, suffix)
            }
            for (index, given) in scope.claimAll(wishes, ledger).enumerated() {
                let id = ids[index]
                names[directions.view(id, direction)] = GivenType(name: TypeName([given.name]), origin: given.origin)
                if let wish = wishes[index].names.first, wish != given.name, ledger.keptName(for: wishes[index]) == nil {
                    let other = wish == client ? "the client" : "another type"
                    renamed(document[id], wish, given.name, other, diagnostics)
                }
            }
        }
        return names
    }

    /// Stands behind the name of a schema that is sent, where it is not what is received.
    private static let sentSuffix = "Input"

    private static func wish(_ schema: Schema, _ key: APIKey, _ suffix: String) -> NameWish {
        NameWish(
            key, at: schema.location, spelling: schema.swiftName ?? schema.name ?? "",
            pinned: schema.swiftName.map { $0 + suffix }, else: name(of: schema) + suffix)
    }

    private static func name(of schema: Schema) -> String {
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
