import OpenAPI

/// The types of inline schemas that are the same in both views of the schema they stand in: what is sent uses those of
/// what is received, so that a value can be taken from one to the other.
struct SharedTypes {
    private struct Place: Hashable {
        let id: SchemaID
        let parent: TypeName
    }

    private var names: [Place: TypeName] = [:]
    /// By type of what is sent, that of what is received.
    private var counterparts: [TypeName: TypeName] = [:]

    mutating func pair(_ sent: TypeName, with received: TypeName) {
        counterparts[sent] = received
    }

    mutating func add(_ name: TypeName, of view: SchemaView, in parent: TypeName) {
        if let counterpart = self.name(of: view.id, in: parent) {
            pair(name, with: counterpart)
        } else {
            names[Place(id: view.id, parent: parent)] = name
        }
    }

    /// `nil` where the surroundings are no view of what is sent, or the schema is no part of what is received.
    func name(of id: SchemaID, in parent: TypeName) -> TypeName? {
        counterparts[parent].flatMap { names[Place(id: id, parent: $0)] }
    }
}
