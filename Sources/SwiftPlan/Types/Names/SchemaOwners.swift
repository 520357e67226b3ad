import OpenAPI
import SchemaNormalization
import YAMLTree

/// Finds what an inline schema belongs to by where it stands: a named schema, another component, or a file. Whoever uses
/// it, its type is named after that.
struct SchemaOwners {
    enum Owner {
        /// A schema with a name, and its pointer.
        case schema(SchemaID, pointer: String)
        /// A response, parameter or the like: its name, what stands behind the name if it is taken, its pointer.
        case component(name: String, suffix: String, pointer: String)

        var pointer: String {
            switch self {
            case .schema(_, let pointer), .component(_, _, let pointer): pointer
            }
        }
    }

    private let schemas: [String: SchemaID]
    /// The places whose inline schemas go by the operation.
    private let operations: Set<String>
    private let rootFile: String
    private let filesOfOperations: Set<String>

    init(_ document: Document) {
        schemas = Dictionary(document.namedSchemas.map { (document[$0].pointer, $0) }) { first, _ in first }
        let all =
            document.operations + document.webhooks
            + document.operations.flatMap(\.callbacks).flatMap(\.operations)
        operations = Set(all.map(\.pointer))
        rootFile = document.files.first?.path ?? ""
        filesOfOperations = Set(operations.map { String($0.prefix { $0 != "#" }) })
    }

    /// The operation that an inline schema stands in.
    func operation(of pointer: String) -> String? {
        var rest = Substring(pointer)
        while !operations.contains(String(rest)) {
            guard let slash = rest.lastIndex(of: "/") else { return nil }
            rest = rest[..<slash]
        }
        return String(rest)
    }

    /// `nil` for a schema that only one operation has.
    func owner(of pointer: String) -> Owner? {
        var rest = Substring(pointer)
        while true {
            let current = String(rest)
            if current != pointer, let schema = schemas[current] { return .schema(schema, pointer: current) }
            if operations.contains(current) { return nil }
            if let component = component(at: rest) { return component }
            guard let slash = rest.lastIndex(of: "/"), rest[..<slash].contains("#") else { break }
            rest = rest[..<slash]
        }
        return file(of: pointer)
    }

    private static let suffixes = [
        "responses": "Response", "requestBodies": "Body", "parameters": "Parameter", "headers": "Header",
    ]

    /// `#/components/responses/NotFound`
    private func component(at pointer: Substring) -> Owner? {
        guard let hash = pointer.firstIndex(of: "#") else { return nil }
        let steps = pointer[pointer.index(after: hash)...].split(separator: "/")
        guard steps.count == 3, steps[0] == "components", let suffix = Self.suffixes[String(steps[1])] else {
            return nil
        }
        return .component(name: JSONPointer.unescaped(String(steps[2])), suffix: suffix, pointer: String(pointer))
    }

    /// A file that holds a response or the like by itself.
    private func file(of pointer: String) -> Owner? {
        let path = String(pointer.prefix { $0 != "#" })
        guard path != rootFile, !filesOfOperations.contains(path) else { return nil }
        let steps = pointer.dropFirst(path.count + 1).split(separator: "/")
        let isWhole = ["content", "schema", "headers"].contains(steps.first ?? "")
        let name = isWhole ? SourcePath.stem(of: path) : steps.first.map { JSONPointer.unescaped(String($0)) }
        let end = isWhole ? path + "#" : path + "#/" + (steps.first ?? "")
        return name.map { .component(name: $0, suffix: "Body", pointer: end) }
    }
}
