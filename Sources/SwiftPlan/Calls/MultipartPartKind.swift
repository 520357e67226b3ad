import OpenAPI
import SchemaNormalization

/// Decides how a property becomes one or several parts (OpenAPI 3.1 §4.8.15.2).
struct MultipartPartKind {
    let context: PlanContext
    let encoding: Encoding?

    func kind(of use: SchemaUse) -> MultipartPlan.Kind {
        guard case .list(let items) = context.schemas[use].form else { return elementKind(of: use) }
        if let separator { return .joined(separator: separator) }
        guard let items else { return .jsons }
        return switch elementKind(of: items) {
        case .file, .files: .files
        case .text: .texts
        case .union: .unions
        case .value: .value
        default: .jsons
        }
    }

    private func elementKind(of use: SchemaUse) -> MultipartPlan.Kind {
        if encoding?.contentType?.contains("json") == true { return .json }
        if isFile(use) { return .file }
        switch context.schemas[use].form {
        case .anything: return .file
        case .scalar, .enumeration: return .text
        case .union(let union): return kind(of: union)
        case .nothing, .list, .map, .tuple, .object: return .json
        }
    }

    /// Returns the form of a union's part. The member that is sent decides, unless all members are bytes. The value alone
    /// does not show whether it is bytes, so a union of bytes and others is an enum of parts.
    private func kind(of union: UnionForm) -> MultipartPlan.Kind {
        let lists = union.members.count { isListOfFiles($0.use) }
        let files = union.members.count { isFile($0.use) }
        guard lists + files > 0 else { return union.members.allSatisfy(isScalar) ? .text : .value }
        guard lists + files == union.members.count else { return .union }
        return lists > 0 ? .files : .file
    }

    private func isFile(_ use: SchemaUse) -> Bool {
        guard case .scalar(let scalar) = context.schemas[use].form else { return false }
        let isOpaque = encoding?.contentType.map { !$0.contains("json") && !$0.hasPrefix("text/") } ?? false
        return scalar.isBinary || (isOpaque && scalar.type == .string)
    }

    private func isListOfFiles(_ use: SchemaUse) -> Bool {
        if case .list(let items?) = context.schemas[use].form { isFile(items) } else { false }
    }

    private func isScalar(_ member: UnionForm.Member) -> Bool {
        switch context.schemas[member.use].form {
        case .scalar, .enumeration: true
        default: false
        }
    }

    private var separator: String? {
        guard let encoding, encoding.style != nil || encoding.explode != nil, encoding.explode != true else { return nil }
        switch encoding.style ?? .form {
        case .spaceDelimited: return " "
        case .pipeDelimited: return "|"
        case .form: return encoding.explode == false ? "," : nil
        default: return nil
        }
    }
}

extension [Encoding] {
    /// Returns the Encoding Object of a property; `nil` if it has none.
    func encoding(of property: ObjectForm.Property) -> Encoding? { first { $0.property == property.name } }
}
