import Diagnostics
import OpenAPI
import SchemaNormalization

/// Plans the headers of all responses: one property for each header, whichever operation documents it.
struct HeaderPlanner {
    let context: PlanContext

    func headers() -> [HeaderPlan] {
        var found: [(header: Header, type: TypeUse)] = []
        var indices: [String: Int] = [:]
        for header in context.document.operations.flatMap(\.responses).flatMap(\.headers) {
            let name = header.name.lowercased()
            // `Content-Type` is left out, because the media types are under `content` (OpenAPI 3.1 §4.8.17).
            guard name != "content-type" else { continue }
            let type = type(of: header)
            if let index = indices[name] {
                if found[index].type != type {
                    found[index].type = .builtin(.string)
                }
            } else {
                indices[name] = found.count
                found.append((header, type))
            }
        }
        var scope = NameScope(reserved: ReservedNames.members.union(ReservedNames.headers), suffix: "Header")
        let names = scope.claimAll(found.map { preference($0.header) }, context.ledger)
        return zip(found, names).map { found, name in
            HeaderPlan(
                origin: name.origin, wireName: found.header.name, name: name.name, type: found.type,
                documentation: Documentation(summary: found.header.description),
                isDeprecated: found.header.isDeprecated)
        }
    }

    private func preference(_ header: Header) -> NamePreference {
        NamePreference(
            APIKey(.header, header.name.lowercased()), at: header.location, spelling: header.name,
            pinned: header.swiftName, else: name(of: header))
    }

    private func name(of header: Header) -> String {
        let isPrefixed = header.name.lowercased().hasPrefix("x-")
        return SwiftName.lowerCamel(isPrefixed ? String(header.name.dropFirst(2)) : header.name)
    }

    private func type(of header: Header) -> TypeUse {
        guard let schema = header.schema else { return .builtin(.string) }
        switch context.schema(schema).form {
        case .scalar(let scalar): return Self.type(of: context.primitives.type(of: scalar))
        case .list(let element?):
            guard case .scalar(let scalar) = context.schemas[element].form else { break }
            let type = context.primitives.type(of: scalar)
            if type.isPlain { return .array(type) }
        default: break
        }
        return .builtin(.string)
    }

    /// Returns the type of a header's value. A header is text, so a type that JSON writes as a number is read from
    /// text.
    private static func type(of type: TypeUse) -> TypeUse {
        switch type {
        // Where the runtime reads a date, it reads an HTTP date as well.
        case .formatted(.httpDate): .formatted(.dateTime)
        case .formatted(.unixTime): .builtin(.integer)
        case .formatted(.decimal): .builtin(.double)
        case .formatted(.base64), .formatted(.base64URL), .formatted(.decimalText), .builtin(.json), .builtin(.filePart),
            .builtin(.httpBody):
            .builtin(.string)
        default: type
        }
    }
}

extension TypeUse {
    /// True for Swift types that can be read from text.
    fileprivate var isPlain: Bool {
        if case .builtin(let builtin) = self { !builtin.isOfRuntime } else { false }
    }
}
