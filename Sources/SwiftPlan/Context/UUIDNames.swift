import OpenAPI
import SchemaNormalization
import YAMLTree

/// The names of identifiers that are UUIDs in all responses: `account_id`, or the `id` of an `Account`. Many documents
/// declare the format in responses, but not for parameters that take the same values.
struct UUIDNames {
    private var uuids: Set<[String]> = []
    private var others: Set<[String]> = []

    init(_ directions: Directions, _ schemas: NormalSchemas, _ primitives: PrimitiveMapping) {
        for id in directions.reached {
            guard case .object(let object) = schemas[id].form, directions.views(id).contains(where: directions.isReceived)
            else { continue }
            let owner = schemas.named(schemas[id])?.name.map(Self.owner)
            for property in object.properties(in: .received) {
                guard let name = Self.name(property.name, of: { owner }) else { continue }
                if case .scalar(let scalar) = schemas[property.use].form, primitives.type(of: scalar) == .formatted(.uuid) {
                    uuids.insert(name)
                } else {
                    others.insert(name)
                }
            }
        }
    }

    /// Returns true if a text parameter takes an identifier that is a UUID in responses. A parameter whose schema or
    /// text says more about its values may take others, and does not count.
    func contains(_ parameter: Parameter, of operation: Operation, _ annotations: Schema) -> Bool {
        guard [.path, .query].contains(parameter.placement), Self.hasNoDetails(annotations),
            parameter.description.map(Self.isPlain) ?? true,
            ([parameter.example].compactMap { $0 } + annotations.examples).allSatisfy({ Self.isUUID($0.string) }),
            let name = Self.name(parameter.name, of: { Self.owner(of: parameter, in: operation.path) })
        else { return false }
        return uuids.contains(name) && !others.contains(name)
    }

    // MARK: Names

    /// Returns the words of an identifier's name; `nil` for other names.
    private static func name(_ name: String, of owner: () -> [String]?) -> [String]? {
        let words = Words(name).list
        guard let last = words.last, ["id", "uuid", "guid"].contains(last) else { return nil }
        return words.count > 1 ? words : owner().map { $0 + words }
    }

    private static func owner(_ name: String) -> [String] {
        Words(SwiftName.singular(name) ?? name).list
    }

    /// Returns the words of the segment before the parameter: `accounts` in `/accounts/{id}`.
    private static func owner(of parameter: Parameter, in path: String) -> [String]? {
        let segments = path.split(separator: "/")
        guard let index = segments.firstIndex(of: "{\(parameter.name)}"), index > segments.startIndex else { return nil }
        let before = segments[index - 1]
        return before.contains("{") ? nil : owner(String(before))
    }

    // MARK: Words

    private static func hasNoDetails(_ schema: Schema) -> Bool {
        schema.format == nil && schema.swiftType == nil && schema.constraints.isEmpty && schema.defaultValue == nil
            && (schema.description.map(isPlain) ?? true)
    }

    /// Returns true for a text without an example value. Such a value, for example `me`, may be no UUID.
    private static func isPlain(_ text: String) -> Bool {
        !text.unicodeScalars.contains { scalar in
            switch scalar {
            case "`", "\"", "'", "“", "‘", ":": true
            default: false
            }
        }
    }

    private static func isUUID(_ text: String?) -> Bool {
        guard let text else { return false }
        let lengths = text.split(separator: "-", omittingEmptySubsequences: false).map(\.count)
        return lengths == [8, 4, 4, 4, 12] && text.allSatisfy { $0 == "-" || $0.isHexDigit }
    }
}
