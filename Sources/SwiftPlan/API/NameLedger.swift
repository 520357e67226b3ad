import OpenAPI

/// The names of the last run, which this run keeps.
///
/// A name stays as long as its thing is in the spec, whatever is added beside it. Only the spec renames a thing, by
/// another `x-swift-name` or another `operationId`.
struct NameLedger: Sendable {
    /// The pointers relative to the spec's root file.
    let pointers: SpecPointers
    private let shipped: ShippedNames
    private let keys: [APIKey.Kind: [APIKey]]
    /// The calls of the last run by operation. Further responses of an operation have their own calls.
    private let calls: [APIKey: [APIKey]]
    /// The nested types of the last run that are still in the spec, by the type that contains them.
    private let nestedTypes: [APIKey: [APIKey]]
    private let existing: Set<String>

    init(_ shipped: ShippedNames, for document: Document) {
        let specPointers = SpecPointers(document)
        let pointers = document.schemas.lazy.map(\.pointer) + document.operations.lazy.map(\.pointer)
        self.init(shipped, specPointers, existing: shipped.names.isEmpty ? [] : Set(pointers.map(specPointers.relative)))
    }

    /// - Parameter existing: The pointers of the spec's schemas and operations.
    init(_ shipped: ShippedNames, _ pointers: SpecPointers, existing: Set<String>) {
        self.shipped = shipped
        self.pointers = pointers
        self.existing = existing
        let keys = Dictionary(grouping: shipped.names.keys, by: \.kind)
        self.keys = keys
        calls = Dictionary(grouping: keys[.call] ?? [], by: Self.operation(of:))
        var nestedTypes: [APIKey: [APIKey]] = [:]
        for key in keys[.type] ?? [] where existing.contains(key.pointer) {
            if let parent = key.parent { nestedTypes[parent, default: []].append(key) }
        }
        self.nestedTypes = nestedTypes.mapValues { $0.sorted() }
    }

    func keptNames(of keys: [APIKey]) -> [APIKey: String] { kept(keys) }

    /// Returns the kept names of the types within another type, for a scope that chooses names one by one.
    func keptNames(within parent: APIKey) -> [APIKey: String] {
        kept(nestedTypes[parent] ?? [])
    }

    /// Returns the kept names of one kind whose things are still in the spec. A scope that chooses names one by one
    /// must reserve them.
    func keptNames(_ kind: APIKey.Kind, where isInSpec: (APIKey) -> Bool) -> [APIKey: String] {
        kept((keys[kind] ?? []).filter(isInSpec))
    }

    /// Returns the kept names of types at the top level.
    func keptTopLevelNames() -> [APIKey: String] {
        keptNames(.type) { $0.parent == nil && isInSpec($0) }
    }

    /// Returns the kept names of operations and of the calls for their other responses.
    func keptNames(ofCalls operations: [APIKey]) -> [APIKey: String] {
        kept(operations.flatMap { calls[$0] ?? [] })
    }

    /// Returns the key of a call's operation: its path and method.
    private static func operation(of call: APIKey) -> APIKey {
        APIKey(.call, steps: Array(call.steps.prefix(2)))
    }

    /// Returns true if the schema of a type is still in the spec.
    func isInSpec(_ key: APIKey) -> Bool { existing.contains(key.pointer) }

    private func kept(_ keys: [APIKey]) -> [APIKey: String] {
        keys.filter { !ignoresShippedName($0) }.reduce(into: [:]) { $0[$1] = shipped.names[$1]?.name }
    }

    /// Returns the name that a thing keeps; `nil` if it had none, or if the spec renames it.
    func keptName(for preference: NamePreference) -> String? {
        guard let old = shipped.names[preference.key], !ignoresShippedName(preference.key) else { return nil }
        if preference.isPinned { return preference.names.contains(old.name) ? old.name : nil }
        return old.source == preference.source ? old.name : nil
    }

    /// Returns true if the earlier name does not count. A thing that cannot have an alias always keeps its name.
    private func ignoresShippedName(_ key: APIKey) -> Bool {
        shipped.startsAnew && ![.credential, .server].contains(key.kind)
    }

    /// Returns the earlier names of a thing, without its present name.
    func formerNames(of key: APIKey, now name: String) -> [String] {
        guard let old = shipped.names[key], !shipped.dropsAliases else { return [] }
        return (old.formerNames + [old.name]).filter { $0 != name }
    }
}
