import OpenAPI

/// Which way a value goes.
enum Direction: Hashable {
    case sent, received
}

/// A schema as it is in one direction. Only where the two differ is it two types.
struct SchemaView: Hashable {
    let id: SchemaID
    let direction: Direction
}
