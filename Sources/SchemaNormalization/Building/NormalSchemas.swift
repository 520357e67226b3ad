public import Diagnostics
public import OpenAPI
import YAMLTree

/// The meanings of a document's schemas, each found once, when it is first requested.
///
/// The depth of the document does not use the stack: a schema whose meaning depends on the members of a union waits
/// until theirs is found, and a union that is reached from itself adds nothing to itself.
public final class NormalSchemas {
    /// The document that the schemas are of.
    public let document: Document
    let parts: SchemaParts
    private let diagnostics: DiagnosticCollector
    private let omission: DeprecatedProperties?

    private let reduction: MeetReduction
    private var entries: SchemaEntries
    /// The schemas of the document as they are used: each is asked for again and again.
    private var uses: [SchemaUse?]
    private var hasReportedLimit = false

    /// - Parameter omitsDeprecated: True if deprecated optional properties are left out.
    public init(_ document: Document, omitsDeprecated: Bool = false, diagnostics: DiagnosticCollector) {
        self.document = document
        self.diagnostics = diagnostics
        parts = SchemaParts(document.schemas)
        reduction = MeetReduction(parts: parts, document: document)
        entries = SchemaEntries(schemaCount: document.schemas.count)
        uses = Array(repeating: nil, count: document.schemas.count)
        omission = omitsDeprecated ? DeprecatedProperties(document) : nil
    }

    // MARK: - Meanings

    /// The meaning of a schema at a place of use. A schema that only wraps another is that other.
    public subscript(use: SchemaUse) -> NormalSchema { self[use.id] }

    /// The meaning with this ID, which must come from these schemas.
    public subscript(id: NormalID) -> NormalSchema {
        var current = id
        while true {
            if case .done(let schema) = entries[current].state {
                guard let next = entries[current].target else { return schema }
                current = next
            } else if case .open = entries[current].state {
                return unknown(current)
            } else {
                evaluate(current)
            }
        }
    }

    /// True if `null` is allowed.
    public func isNullable(_ use: SchemaUse) -> Bool {
        if use.allowsNull { return true }
        var current = use.id
        _ = self[current]
        // Each schema on the way may allow `null`.
        while case .done(let schema) = entries[current].state {
            if schema.isNullable { return true }
            guard let next = entries[current].target else { return false }
            current = next
        }
        return false
    }

    /// The use of a schema of the document.
    public func use(_ id: SchemaID) -> SchemaUse {
        if let known = uses[id.index] { return known }
        let use = use(of: [id], depth: 0)
        uses[id.index] = use
        return use
    }

    /// The schema of the document that a type is named after; `nil` for an inline one.
    public func named(_ schema: NormalSchema) -> Schema? {
        guard schema.parts.count == 1, schema.role == .whole else { return nil }
        let source = document[schema.source]
        return source.name == nil ? nil : source
    }

    /// True if a schema of the document will probably be a type of its own; does not normalise it.
    public func looksLikeType(_ id: SchemaID) -> Bool {
        guard parts.target(of: id).id == id else { return false }
        let schema = document[id]
        let isComposed = parts.inner(id).count > 1 || !schema.groups(of: id).isEmpty
        let hasParts = !schema.properties.isEmpty || !schema.prefixItems.isEmpty || !schema.enumValues.isEmpty
        return isComposed || hasParts || schema.types.count > 1
    }

    /// The members of all unions that a schema lists, whether its form tells them apart or not.
    public func alternatives(of schema: NormalSchema) -> [SchemaUse] {
        parts.closure(of: schema.parts).flatMap { part in
            document[part].groups(of: part).flatMap { document[part].members(of: $0) }
        }.map(use)
    }

    // MARK: - Uses

    /// The use of several schemas that all have to hold.
    func use(of sites: [SchemaID], depth: Int) -> SchemaUse {
        var marks = SchemaParts.Marks()
        let targets = sites.map(parts.target)
        for target in targets { marks.add(target.marks) }
        // A schema that does not restrict its values leaves it to the others whether `null` is one.
        let says = targets.filter { $0.marks.isNullable || !saysNothing($0.id) }
        let isNullable =
            targets.last?.marks.isNullable == true || !says.isEmpty && says.allSatisfy(\.marks.isNullable)
        for target in targets {
            let inner = parts.closureMarks(of: target.id)
            marks.isReadOnly = marks.isReadOnly || inner.isReadOnly
            marks.isWriteOnly = marks.isWriteOnly || inner.isWriteOnly
        }
        return SchemaUse(
            id: normalID(of: targets.map(\.id), depth: depth), allowsNull: isNullable, sites: sites,
            isReadOnly: marks.isReadOnly, isWriteOnly: marks.isWriteOnly)
    }

    private func saysNothing(_ id: SchemaID) -> Bool {
        document[id].saysNothingItself && parts.inner(id).isEmpty && document[id].groups(of: id).isEmpty
    }

    private func normalID(of targets: [SchemaID], depth: Int) -> NormalID {
        let reduced = reduction.reduced(targets)
        let key = NormalKey(parts: reduced, role: .whole)
        guard reduced.count > 1, let last = reduced.last, entries.isBeyondLimits(key, depth: depth) else {
            return id(of: key, depth: depth)
        }
        if !hasReportedLimit {
            hasReportedLimit = true
            report(
                .tooManyParts, "parts of 'allOf' are merged in one another too often; only the last counts here", last)
        }
        return id(of: NormalKey(parts: [last], role: .whole), depth: depth)
    }

    func id(of key: NormalKey, depth: Int) -> NormalID { entries.id(of: key, depth: depth) }

    func depth(of id: NormalID) -> Int { entries[id].depth }

    // MARK: - Circles

    /// Breaks the cycles on which reading a value would not end.
    ///
    /// - Parameter ids: Some schemas with all that they hold.
    public func breakCircles(among ids: [NormalID]) {
        for (id, form) in ValueCircles(ids, self).broken(self) {
            let schema = self[id]
            entries[id].state = .done(self.schema(id, form, schema.isNullable))
            report(
                .unsupportedSchema,
                "a member of the union is the object itself; what it has of other keys is left open as JSON",
                schema.source)
        }
    }

    // MARK: - Evaluating

    /// Finds the meanings of all members that a schema depends on, and then its own.
    private func evaluate(_ root: NormalID) {
        var pending = [Step.open(root)]
        while let step = pending.popLast() {
            switch step {
            case .close(let builder):
                close(builder)
            case .open(let id):
                guard case .new = entries[id].state else { continue }
                entries[id].state = .open
                let builder = builder(id)
                pending.append(.close(builder))
                pending += builder.dependencies.reversed().map(Step.open)
            }
        }
    }

    private enum Step {
        case open(NormalID)
        /// All dependencies have been found.
        case close(FormBuilder)
    }

    private func close(_ builder: FormBuilder) {
        let id = builder.id
        switch builder.build() {
        case .same(let other, let isNullable):
            let target = self[other]
            if named(unknown(id)) != nil, named(target) == nil {
                // A named schema that only wraps an inline one gives it its name.
                entries[id].state = .done(schema(id, target.form, isNullable || target.isNullable))
            } else {
                entries[id].target = target.id == id ? nil : target.id
                entries[id].state = .done(schema(id, .anything, isNullable))
            }
        case .form(let form, let isNullable):
            entries[id].state = .done(schema(id, omission?.omitted(from: form) ?? form, isNullable))
        }
    }

    private func builder(_ id: NormalID) -> FormBuilder {
        FormBuilder(schemas: self, id: id, key: entries[id].key)
    }

    private func schema(_ id: NormalID, _ form: SchemaForm, _ isNullable: Bool) -> NormalSchema {
        NormalSchema(id, entries[id].key, form, isNullable: isNullable)
    }

    /// The stand-in for a schema while its meaning is computed.
    private func unknown(_ id: NormalID) -> NormalSchema { schema(id, .anything, false) }

    /// The members of a union, as the document lists them.
    func candidates(of id: NormalID) -> [UnionBuilder.Candidate] {
        let builder = builder(id)
        return builder.groups.flatMap { UnionBuilder(builder, $0, builder.keywords).candidates }
    }

    /// True while the schema's meaning is computed.
    func isOpen(_ id: NormalID) -> Bool {
        if case .open = entries[id].state { true } else { false }
    }

    // MARK: - Findings

    func report(_ finding: SchemaFinding, _ message: String, _ place: SchemaID?, notes: [Diagnostic.Note] = []) {
        let schema = place.map { document[$0] }
        diagnostics.report(finding, message, at: schema?.location, pointer: schema?.pointer, notes: notes)
    }
}
