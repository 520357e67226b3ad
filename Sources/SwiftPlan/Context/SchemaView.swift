import SchemaNormalization

/// A schema in one direction. It becomes two types only if its directions differ.
struct SchemaView: Hashable {
    let id: NormalID
    let direction: Direction
}
