import YAMLTree

/// OpenAPI 3.1 §4.8.9.
struct PathItemReader {
    let context: ReadingContext
    let defaults: OperationDefaults

    private static let methods: Set = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    /// A path item and those it refers to, which are one: what stands nearer wins.
    func read(_ place: Place, path: String) -> [Operation] {
        var operations: [Operation] = []
        var seen: Set<Place.ID> = []
        var current: Place? = place
        while let item = current, let object = ObjectReader(item, as: .pathItem, in: context) {
            guard seen.insert(item.id).inserted else { break }
            operations += read(object, path: path, except: Set(operations.map(\.method)))
            current = next(object, seen: seen)
        }
        return operations
    }

    private func next(_ object: ObjectReader, seen: Set<Place.ID>) -> Place? {
        guard let reference = object.place.reference,
            let target = context.target(of: reference, in: object.place)
        else { return nil }
        if seen.contains(target.id) {
            context.report(.loop, of: reference, in: object.place)
            return nil
        }
        return Place(file: target.file, pointer: target.pointer, node: target.node, key: object.place.key)
    }

    private func read(_ object: ObjectReader, path: String, except known: Set<String>) -> [Operation] {
        var defaults = defaults
        if object["servers"] != nil {
            defaults.servers = object.elements("servers").compactMap(ServerReader(context: context).read)
        }
        defaults.parameters = ParameterList(context: context).read(object)
        let reader = OperationReader(context: context, defaults: defaults)
        return methods(of: object).compactMap { method, place in
            known.contains(method) ? nil : reader.read(place, method: method, path: path)
        }
    }

    /// In the order they are written.
    private func methods(of object: ObjectReader) -> [(method: String, place: Place)] {
        object.place.node.entries.flatMap { key, value -> [(String, Place)] in
            guard let name = key.text, !value.isNull else { return [] }
            if name == "additionalOperations" { return object.members(name).map { ($0.name, $0.place) } }
            return Self.methods.contains(name) ? [(name.uppercased(), object.place.child(key, value))] : []
        }
    }
}
