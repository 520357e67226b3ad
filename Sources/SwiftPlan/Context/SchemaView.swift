import SchemaNormalization

/// A schema as it is in one direction. Only where the two differ is it two types.
struct SchemaView: Hashable {
    let id: NormalID
    let direction: Direction
}
