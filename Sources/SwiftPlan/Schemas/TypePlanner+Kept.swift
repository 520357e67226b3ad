import OpenAPI

extension TypePlanner {
    /// Makes the types of schemas that no call may need. A schema that needs no type, such as a list, keeps what it
    /// consists of.
    func keep(_ schemas: [SchemaID]) {
        var unused = NestedTypes(
            parent: TypeName([client]), key: APIKey(.type, ""), client: client, ledger: ledger)
        for schema in schemas {
            _ = use(schema, .received, name: document[schema].name ?? "", &unused)
            _ = use(schema, .sent, name: document[schema].name ?? "", &unused)
        }
    }
}
