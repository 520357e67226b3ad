import SwiftPlan
import YAMLTree

/// A reader of the records that ``SurfaceWriter`` writes. It skips records that it cannot read.
struct SurfaceReader {
    private var entries: [APIKey: APIEntry] = [:]
    /// The members of unions, whose keys depend on types that may come later.
    private var members: [(owner: APIKey, type: RecordedType, row: Row)] = []
    /// The error bodies, whose keys depend on types that may come later.
    private var errors: [(type: RecordedType, row: Row)] = []
    /// The types that have the parts of another type, with the name of that type.
    private var likes: [(key: APIKey, name: String)] = []

    /// A list of the records, whose last element may be an object of options.
    struct Row {
        let elements: [YAMLNode]
        let options: YAMLNode?

        /// - Parameter count: The number of elements that always precede the options.
        init?(_ node: YAMLNode, after count: Int) {
            guard node.kind == .sequence else { return nil }
            let all = Array(node.elements)
            let last = all.last.flatMap { all.count > count && $0.kind == .mapping ? $0 : nil }
            options = last
            elements = last == nil ? all : all.dropLast()
        }

        subscript(index: Int) -> YAMLNode? { elements.indices.contains(index) ? elements[index] : nil }
        func text(_ index: Int) -> String? { self[index]?.string }
        func option(_ key: String) -> String? { options?[key]?.string }
        func options(_ key: String) -> [String] { options?[key]?.elements.compactMap(\.string) ?? [] }
        func flag(_ key: String) -> Bool { options?[key]?.bool == true }
    }

    static func surface(in records: YAMLNode) -> APISurface {
        var reader = SurfaceReader()
        reader.read(records)
        reader.resolve()
        return APISurface(reader.entries)
    }

    private mutating func read(_ records: YAMLNode) {
        for row in Self.rows(records["groups"]) { group(row) }
        for row in Self.rows(records["credentials"]) { add(APIKey(.credential, row.text(0) ?? ""), row.text(1), row) }
        for row in Self.rows(records["servers"]) {
            add(APIKey(.server, row.text(0) ?? ""), row.text(1), row) { $0.address = row.text(2) }
        }
        for row in Self.rows(records["headers"]) { header(row) }
        for row in Self.rows(records["errors"]) { errors.append((type(row[1]), row)) }
        for path in Self.rows(records["calls"]) { calls(path) }
        records["schemas"]?.elements.dropFirst().forEach { schema($0) }
        records["types"]?.elements.dropFirst().forEach { otherType($0) }
    }

    private static func rows(_ section: YAMLNode?) -> [Row] {
        section?.elements.dropFirst().compactMap { Row($0, after: 2) } ?? []
    }

    mutating func add(
        _ key: APIKey, _ name: String?, _ row: Row?, source: String? = nil,
        _ fill: (inout APIEntry.Facts) -> Void = { _ in }
    ) {
        var facts = APIEntry.Facts()
        facts.isDeprecated = row?.flag("deprecated") == true
        facts.constant = row?.option("constant")
        facts.default = row?.option("default")
        fill(&facts)
        entries[key] = APIEntry(name: name, source: source, formerNames: row?.options("was") ?? [], facts: facts)
    }

    mutating func add(_ part: SurfaceIndex.Part) {
        entries[part.key] = part.entry
    }

    mutating func setFormerNames(of key: APIKey, _ names: [String]) {
        entries[key]?.formerNames = names
    }

    // MARK: - The client

    private mutating func group(_ row: Row) {
        guard let token = row.text(0) else { return }
        let type = APIKey(.type, token)
        add(APIKey(.group, token), row.text(1), row) { $0.type = .named(type) }
        add(type, row.text(2), nil) { $0.shape = TypeShape(.group) }
        setFormerNames(of: type, row.options("typeWas"))
    }

    private mutating func header(_ row: Row) {
        guard let name = row.text(0) else { return }
        let recordedType = type(row[1])
        add(APIKey(.header, name), row.option("name") ?? ImpliedName.lower(name), row) {
            $0.type = recordedType
        }
    }

    static func steps(_ node: YAMLNode?) -> [APIKey.Step] {
        node?.elements.compactMap { step in
            if let token = step.string { return APIKey.Step(token) }
            return step["at"]?.string.map {
                APIKey.Step($0, isSent: step["sent"]?.bool == true, number: step["number"]?.integer ?? 1)
            }
        } ?? []
    }

    // MARK: - References to types

    /// Reads the type of a value, and the definition of a type that is written out.
    ///
    /// - Parameter position: The position, if a type may be written out there.
    mutating func type(_ node: YAMLNode?, _ position: TypePosition? = nil) -> RecordedType {
        guard let node, !node.isNull else { return .nothing }
        switch node.kind {
        case .scalar: return Self.scalarType(node.text ?? "")
        case .sequence: return .list(type(node.elements.first { _ in true }, position?.element("items")))
        case .mapping: break
        }
        guard let (key, value) = node.entries.first(where: { _ in true }), let keyword = key.text else { return .nothing }
        switch keyword {
        case SurfaceRecords.dictionary: return .dictionary(type(value, position?.element("additionalProperties")))
        case SurfaceRecords.optional: return .optional(type(value, position))
        case SurfaceRecords.lines: return .lines(type(value, position))
        case SurfaceRecords.events: return .events(type(value, position))
        default: return position.flatMap { definition(keyword, value, $0) }.map(RecordedType.named) ?? .unknown(keyword)
        }
    }

    private static func scalarType(_ text: String) -> RecordedType {
        if let builtin = TypeUse.Builtin(rawValue: text) { return .builtin(builtin) }
        if let format = TypeUse.Format(rawValue: text) { return .formatted(format) }
        return text == SurfaceRecords.bytes ? .bytes : text == SurfaceRecords.events ? .events(nil) : .unknown(text)
    }

    // MARK: - Types

    private mutating func schema(_ node: YAMLNode) {
        let row = Array(node.elements)
        guard row.count > 1, let name = row[0].string else { return }
        _ = type(row[1], SurfaceRecords.position(ofSchema: name))
    }

    private mutating func otherType(_ node: YAMLNode) {
        let row = Array(node.elements)
        let steps = row.first.map { Self.steps($0) } ?? []
        guard row.count > 1, let last = steps.last else { return }
        var position = SurfaceRecords.position(of: APIKey(.type, steps: steps))
        position.owner = APIKey(.type, steps: steps.dropLast())
        position.pointer = last.token
        _ = type(row[1], position)
    }

    private mutating func definition(_ kind: String, _ node: YAMLNode, _ position: TypePosition) -> APIKey? {
        guard let kind = TypeShape.Kind(rawValue: kind) else { return nil }
        let all = Array(node.elements)
        let options = all.dropFirst().first.flatMap { $0.kind == .mapping ? $0 : nil }
        let step = APIKey.Step(
            position.pointer(written: options?["at"]?.string), isSent: options?["sent"]?.bool == true,
            number: options?["number"]?.integer ?? 1)
        let key = APIKey(.type, steps: position.owner.steps + [step])
        let rawType = options?["of"]?.string.flatMap(EnumPlan.RawType.init) ?? .string
        let directions = options?["goes"]?.string.map(SurfaceRecords.directions) ?? position.directions
        add(key, all.first?.string ?? position.name, nil) {
            $0.shape = TypeShape(
                kind, rawType: kind == .enumeration ? rawType : nil, isClosed: options?["closed"]?.bool == true)
            $0.directions = directions
            $0.isDeprecated = options?["deprecated"]?.bool == true
        }
        setFormerNames(of: key, options?["was"]?.elements.compactMap(\.string) ?? [])
        if let like = options?["like"]?.string { likes.append((key, like)) }
        for row in all.dropFirst(options == nil ? 1 : 2) {
            part(row, of: key, kind, directions, depth: position.depth + 1)
        }
        return key
    }

    private mutating func part(
        _ node: YAMLNode, of key: APIKey, _ kind: TypeShape.Kind, _ directions: Directions, depth: Int
    ) {
        switch kind {
        case .enumeration: value(node, of: key)
        case .union:
            guard let row = Row(node, after: 1) else { return }
            let position = row.option("at").map { TypePosition.member($0, of: key, directions, depth: depth) }
            members.append((key, type(row[0], position), row))
        case .structure, .tuple, .multipart, .responses, .events, .group:
            guard let name = node.string ?? node.elements.first(where: { _ in true })?.string else { return }
            property(node, key.part(.property, name), .property(name, of: key, directions, depth: depth))
        }
    }

    private mutating func value(_ node: YAMLNode, of key: APIKey) {
        let row = Row(node, after: 1)
        guard let value = node.string ?? row?.text(0) else { return }
        add(key.part(.value, value), row?.option("name") ?? ImpliedName.lower(value), row)
    }

    /// Reads a property or a parameter. Without a type, it is a string: see ``SurfaceWriter/property(_:_:)``.
    mutating func property(
        _ node: YAMLNode, _ key: APIKey, _ position: TypePosition, usually presence: Presence = .optional,
        encoding: String? = nil
    ) {
        let row = Row(node, after: 2)
        var presence = presence
        var recordedType = RecordedType.builtin(.string)
        if let row, row.elements.count > 1 {
            recordedType = type(row[1], position)
            presence = row.text(2).flatMap(Presence.init) ?? presence
        } else if row != nil {
            presence = .required
        }
        add(key, row?.option("name") ?? ImpliedName.lower(key.lastToken), row) {
            $0.type = recordedType
            $0.presence = presence
            $0.encoding = row?.option("as") ?? encoding
        }
    }

    // MARK: - References to later types

    private mutating func resolve() {
        let names = typeNames
        for (owner, recordedType, row) in members {
            let type = recordedType.resolved { names[$0] }
            let own = if case .named(let key) = type, key.steps.count == 1 { key.lastToken } else { "" }
            let pointer = row.option("at") ?? own
            let name = row.option("name") ?? ImpliedName.lower(SurfaceRecords.lastToken(of: pointer))
            add(owner.part(.member, pointer), name, row) {
                $0.type = type
                $0.tags = row.options("tags")
            }
        }
        for (recordedType, row) in errors {
            let type = recordedType.resolved { names[$0] }
            let own = if case .named(let key) = type { key.steps } else { [APIKey.Step]() }
            let steps = row.options?["at"].map { Self.steps($0) } ?? own
            if !steps.isEmpty { add(APIKey(.error, steps: steps), row.text(0), row) { $0.type = type } }
        }
        for (key, entry) in entries {
            if let type = entry.facts.type { entries[key]?.facts.type = type.resolved { names[$0] } }
        }
        repeatParts(names)
    }

    private mutating func repeatParts(_ names: [String: APIKey]) {
        let wanted = Set(likes.compactMap { names[$0.name] })
        let parts = Dictionary(grouping: entries.filter { $0.key.owner.map(wanted.contains) ?? false }) {
            $0.key.owner ?? $0.key
        }
        for (key, name) in likes {
            for (part, entry) in names[name].flatMap({ parts[$0] }) ?? [] {
                entries[key.part(part.kind, part.lastToken)] = entry
            }
        }
    }

    /// The keys of the types, by their names in the records.
    private var typeNames: [String: APIKey] {
        let subject = Subject(surface: APISurface(entries))
        let types = entries.keys.filter { $0.kind == .type }
        let names = types.compactMap { key in subject.typeName(key).map { (SurfaceRecords.reference + $0, key) } }
        return Dictionary(names) { first, other in min(first, other) }
    }
}
