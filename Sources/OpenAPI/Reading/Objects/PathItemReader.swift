import Diagnostics
import YAMLTree

/// A reader of the Path Item Object (OpenAPI 3.1 §4.8.9).
struct PathItemReader {
    let context: ReadingContext
    let defaults: OperationDefaults

    private static let methods: Set = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    /// Returns the operations of a path item, joined with those of the path items that it refers to. For the same
    /// method, the nearest operation wins.
    func read(_ node: SourceNode, path: String) -> [Operation] {
        var operations: [Operation] = []
        var seen: Set<SourceNode.ID> = []
        var current: SourceNode? = node
        while let item = current, let object = ObjectReader(item, as: .pathItem, in: context) {
            guard seen.insert(item.id).inserted else { break }
            operations += read(object, path: path, except: Set(operations.map(\.method)))
            current = next(object, seen: seen)
        }
        return operations
    }

    private func next(_ object: ObjectReader, seen: Set<SourceNode.ID>) -> SourceNode? {
        guard let reference = object.node.reference,
            let target = context.target(of: reference, in: object.node, for: .pathItem)
        else { return nil }
        if seen.contains(target.id) {
            context.report(.loop, of: reference, in: object.node, consequence: ReferenceConsequence(for: .pathItem))
            return nil
        }
        return target.under(object.node.key)
    }

    private func read(_ object: ObjectReader, path: String, except known: Set<String>) -> [Operation] {
        var defaults = defaults
        if object["servers"] != nil {
            defaults.servers = object.elements("servers").compactMap(ServerReader(context: context).read)
        }
        defaults.summary = object.text("summary") ?? defaults.summary
        defaults.description = object.text("description") ?? defaults.description
        defaults.parameters = ParameterList(context: context).read(object)
        let reader = OperationReader(context: context, defaults: defaults)
        return methods(of: object).compactMap { method, node in
            known.contains(method) ? nil : reader.read(node, method: method, path: path)
        }
    }

    /// Returns the methods and nodes of the operations in document order.
    private func methods(of object: ObjectReader) -> [(method: String, node: SourceNode)] {
        object.node.yaml.entries.flatMap { key, value -> [(String, SourceNode)] in
            guard let name = key.text, !value.isNull else { return [] }
            if name == "additionalOperations" { return additional(object) }
            return Self.methods.contains(name) ? [(name.uppercased(), object.node.child(key, value))] : []
        }
    }

    /// Returns the `additionalOperations` (OpenAPI 3.2 §4.9.1): other methods, whose case is kept. A method must be a
    /// token (RFC 9110 §9.1), or it would change the request around it.
    private func additional(_ object: ObjectReader) -> [(method: String, node: SourceNode)] {
        object.members("additionalOperations").filter { name, node in
            let hasKey = Self.methods.contains(name.lowercased())
            guard hasKey || !Self.isToken(name) else { return true }
            context.report(
                .invalidMethod, "'\(name)' is not a method for 'additionalOperations'; it is left out",
                at: node.location, in: node, help: hasKey ? "it has its own key: '\(name.lowercased())'" : nil)
            return false
        }.map { ($0.name, $0.node) }
    }

    private static func isToken(_ text: String) -> Bool {
        let marks = "!#$%&'*+-.^_`|~".unicodeScalars
        return !text.isEmpty
            && text.unicodeScalars.allSatisfy { scalar in
                marks.contains(scalar) || ("0"..."9").contains(scalar)
                    || scalar.isASCII && scalar.properties.isAlphabetic
            }
    }
}
