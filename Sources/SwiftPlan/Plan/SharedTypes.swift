import OpenAPI
import YAMLTree

/// The types that a client takes from another client instead of declaring them.
public struct SharedTypes: Sendable {
    /// The client that declares the types.
    public var client: String
    /// The module to import that client from; `nil` if both clients are in one module.
    public var module: String?
    /// The names of the types, which are the same in both clients.
    public var names: Set<TypeName>

    /// - Parameters:
    ///   - client: The Swift name of the client that declares the types.
    ///   - module: The module of that client; `nil` if both clients are in one module.
    ///   - names: Names of types that nest directly in both clients.
    public init(client: String, module: String?, names: Set<TypeName>) {
        self.client = client
        self.module = module
        self.names = names
    }
}

extension ClientPlan {
    /// The types at the top level that the client declares itself.
    public var ownTypes: [TypePlan] {
        guard let sharedTypes else { return types }
        return types.filter { !sharedTypes.names.contains($0.name) }
    }
}

extension TypePlan {
    /// The key of the type's schema, which is the same for each client that reads the file; `nil` if the type has none in
    /// the spec.
    public var sharedSchemaKey: SharedSchemaKey? {
        guard let location = origin.location, let step = origin.key.steps.last else { return nil }
        return SharedSchemaKey(
            file: SourcePath.normalised(location.file.path), line: location.line, column: location.column, isSent: step.isSent,
            number: step.number)
    }
}

/// The position of a schema in its file, and the choice among the types that the schema becomes.
public struct SharedSchemaKey: Sendable, Hashable {
    let file: String
    let line: Int
    let column: Int
    let isSent: Bool
    let number: Int
}
