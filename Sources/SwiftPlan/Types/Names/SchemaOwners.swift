import OpenAPI
import SchemaNormalization
import YAMLTree

/// Finds the owner of an inline schema by its pointer: a named schema, another component, or a file. The schema's type is
/// named after the owner, whichever operation uses it.
struct SchemaOwners {
    enum Owner {
        /// A named schema, and its pointer.
        case schema(SchemaID, pointer: String)
        /// A response, a parameter or the like. Its name gets the suffix if it is taken.
        case component(name: String, suffix: String, pointer: String)

        var pointer: String {
            switch self {
            case .schema(_, let pointer), .component(_, _, let pointer): pointer
            }
        }
    }

    private let schemas: [String: SchemaID]
    /// The pointers of operations, which name the inline schemas within them.
    private let operations: Set<String>
    /// The numbers of steps in the pointers of owners, the largest first. Only these are looked up.
    private let depths: [Int]
    private let rootFile: String
    private let filesOfOperations: Set<String>

    init(_ document: Document) {
        schemas = Dictionary(document.namedSchemas.map { (document[$0].pointer, $0) }) { first, _ in first }
        let all =
            document.operations + document.webhooks
            + document.operations.flatMap(\.callbacks).flatMap(\.operations)
        operations = Set(all.map(\.pointer))
        let owners = Set((Array(schemas.keys) + operations).map { StepEnds($0).depth })
        depths = owners.union([Self.depthOfComponents]).sorted(by: >)
        rootFile = document.files.first?.path ?? ""
        filesOfOperations = Set(operations.map { String($0.prefix { $0 != "#" }) })
    }

    /// Returns the pointer of the operation that contains an inline schema.
    func operation(of pointer: String) -> String? {
        let ends = StepEnds(pointer)
        return depths.lazy.compactMap { ends.prefix($0) }.map(String.init).first(where: operations.contains)
    }

    /// Returns the owner of an inline schema; `nil` for a schema that only one operation has.
    func owner(of pointer: String) -> Owner? {
        let ends = StepEnds(pointer)
        for depth in depths {
            guard let prefix = ends.prefix(depth) else { continue }
            let current = String(prefix)
            if depth < ends.depth, let schema = schemas[current] { return .schema(schema, pointer: current) }
            if operations.contains(current) { return nil }
            if depth == Self.depthOfComponents, let component = component(at: prefix) { return component }
        }
        return file(of: pointer)
    }

    private static let suffixes = [
        "responses": "Response", "requestBodies": "Body", "parameters": "Parameter", "headers": "Header",
    ]
    private static let depthOfComponents = 3

    /// Returns the component at a pointer such as `#/components/responses/NotFound`.
    private func component(at pointer: Substring) -> Owner? {
        guard let hash = pointer.firstIndex(of: "#") else { return nil }
        let steps = pointer[pointer.index(after: hash)...].split(separator: "/")
        guard steps.count == Self.depthOfComponents, steps[0] == "components",
            let suffix = Self.suffixes[String(steps[1])]
        else { return nil }
        return .component(name: JSONPointer.unescaped(String(steps[2])), suffix: suffix, pointer: String(pointer))
    }

    /// Returns a component in a file other than the root: the whole file, or an entry of it.
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

/// The positions in a pointer where its steps end, such as in `file.yaml#/a/b`.
private struct StepEnds {
    private let pointer: String
    /// The ends of the steps; the first is the end of the file's name.
    private var ends: [String.Index] = []

    init(_ pointer: String) {
        self.pointer = pointer
        guard let hash = pointer.utf8.firstIndex(of: UInt8(ascii: "#")) else { return }
        let start = pointer.utf8.index(after: hash)
        ends = pointer.utf8[start...].indices.filter { pointer.utf8[$0] == UInt8(ascii: "/") && $0 > start }
        // The first slash begins the first step, and ends none.
        ends = (start < pointer.endIndex ? [start] : []) + ends + [pointer.endIndex]
    }

    /// The number of steps.
    var depth: Int { ends.count - 1 }

    /// Returns the pointer up to a number of steps; `nil` if it has fewer.
    func prefix(_ count: Int) -> Substring? {
        ends.indices.contains(count) ? pointer[..<ends[count]] : nil
    }
}
