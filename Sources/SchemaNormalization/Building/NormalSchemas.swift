public import Diagnostics
public import OpenAPI
import YAMLTree

/// The meanings of a document's schemas, each found when it is first requested.
///
/// Evaluation does not recurse, so that deep documents cannot exhaust the stack: a schema that depends on the members
/// of a union waits in a list until they are evaluated. A union that contains itself gains no members by that.
public final class NormalSchemas {
    /// The document that the schemas are of.
    public let document: Document
    let parts: SchemaParts
    private let diagnostics: DiagnosticCollector
    private let omission: DeprecatedProperties?

    private let reduction: PartReduction
    private var entries: SchemaEntries
    /// The uses of the document's schemas by index, kept because each is requested often.
    private var uses: [SchemaUse?]
    private var hasReportedLimit = false

    /// - Parameter omitsDeprecated: True to leave out optional properties that are deprecated.
    public init(_ document: Document, omitsDeprecated: Bool = false, diagnostics: DiagnosticCollector) {
        self.document = document
        self.diagnostics = diagnostics
        parts = SchemaParts(document.schemas)
        reduction = PartReduction(parts: parts, document: document)
        entries = SchemaEntries(schemaCount: document.schemas.count)
        uses = Array(repeating: nil, count: document.schemas.count)
        omission = omitsDeprecated ? DeprecatedProperties(document) : nil
    }

    // MARK: - Meanings

    /// The meaning of a schema at a use. A wrapper has the meaning of the schema that it wraps.
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

    /// Returns true if a use allows `null`.
    public func isNullable(_ use: SchemaUse) -> Bool {
        if use.allowsNull { return true }
        var current = use.id
        _ = self[current]
        // Each wrapper in the chain may allow `null`.
        while case .done(let schema) = entries[current].state {
            if schema.isNullable { return true }
            guard let next = entries[current].target else { return false }
            current = next
        }
        return false
    }

    /// Returns the use of a schema of the document.
    public func use(_ id: SchemaID) -> SchemaUse {
        if let known = uses[id.index] { return known }
        let use = use(of: [id], depth: 0)
        uses[id.index] = use
        return use
    }

    /// Returns the named schema of the document that a meaning comes from; `nil` for an inline schema.
    public func named(_ schema: NormalSchema) -> Schema? {
        guard schema.parts.count == 1, schema.role == .whole else { return nil }
        let source = document[schema.source]
        return source.name == nil ? nil : source
    }

    /// Returns true if a schema of the document will probably get its own type. It does not evaluate the schema.
    public func looksLikeType(_ id: SchemaID) -> Bool {
        guard parts.target(of: id).id == id else { return false }
        let schema = document[id]
        let isComposed = parts.inner(id).count > 1 || !schema.unions(of: id).isEmpty
        let hasParts = !schema.properties.isEmpty || !schema.prefixItems.isEmpty || !schema.enumValues.isEmpty
        return isComposed || hasParts || schema.types.count > 1
    }

    /// Returns all members that the parts of a schema list in `oneOf` and `anyOf`, even if its form is no union.
    public func alternatives(of schema: NormalSchema) -> [SchemaUse] {
        parts.closure(of: schema.parts).flatMap { part in
            document[part].unions(of: part).flatMap { document[part].members(of: $0) }
        }.map(use)
    }

    // MARK: - Uses

    /// Returns the use of several schemas that a value must all match.
    func use(of sites: [SchemaID], depth: Int) -> SchemaUse {
        var marks = SchemaParts.Marks()
        let targets = sites.map(parts.target)
        for target in targets { marks.add(target.marks) }
        // A schema that does not restrict its values leaves the decision about `null` to the others.
        let restricting = targets.filter { $0.marks.isNullable || !isUnrestricted($0.id) }
        let isNullable =
            targets.last?.marks.isNullable == true || !restricting.isEmpty && restricting.allSatisfy(\.marks.isNullable)
        for target in targets {
            let inner = parts.closureMarks(of: target.id)
            marks.isReadOnly = marks.isReadOnly || inner.isReadOnly
            marks.isWriteOnly = marks.isWriteOnly || inner.isWriteOnly
        }
        return SchemaUse(
            id: normalID(of: targets.map(\.id), depth: depth), allowsNull: isNullable, sites: sites,
            isReadOnly: marks.isReadOnly, isWriteOnly: marks.isWriteOnly)
    }

    private func isUnrestricted(_ id: SchemaID) -> Bool {
        document[id].leavesTypeOpen && parts.inner(id).isEmpty && document[id].unions(of: id).isEmpty
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
                .tooManyParts, "parts of 'allOf' are nested too deeply to be merged; only the last is used", last)
        }
        return id(of: NormalKey(parts: [last], role: .whole), depth: depth)
    }

    func id(of key: NormalKey, depth: Int) -> NormalID { entries.id(of: key, depth: depth) }

    func depth(of id: NormalID) -> Int { entries[id].depth }

    // MARK: - Cycles

    /// Breaks the cycles that would make decoding a value endless.
    ///
    /// - Parameter ids: Schemas, together with all schemas that they contain.
    public func breakCycles(among ids: [NormalID]) {
        for (id, form) in ValueCycles(ids, self).broken(self) {
            let schema = self[id]
            entries[id].state = .done(self.schema(id, form, schema.isNullable))
            report(
                .unsupportedSchema,
                "a member of the union is the object itself; the keys of the union's members become additional "
                    + "properties of type JSON",
                schema.source)
        }
    }

    // MARK: - Evaluating

    /// Evaluates all members that a schema depends on, and then the schema itself.
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
        /// All dependencies have been evaluated.
        case close(FormBuilder)
    }

    private func close(_ builder: FormBuilder) {
        let id = builder.id
        switch builder.build() {
        case .same(let other, let isNullable):
            let target = self[other]
            if named(unknown(id)) != nil, named(target) == nil {
                // An inline schema gets the name of a named schema that only wraps it.
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

    /// Returns the stand-in for a schema while it is evaluated.
    private func unknown(_ id: NormalID) -> NormalSchema { schema(id, .anything, false) }

    /// Returns the members of a schema's unions, before they are flattened.
    func candidates(of id: NormalID) -> [UnionBuilder.Candidate] {
        let builder = builder(id)
        return builder.unions.flatMap { UnionBuilder(builder, $0, builder.keywords).candidates }
    }

    /// Returns true while a schema is evaluated.
    func isOpen(_ id: NormalID) -> Bool {
        if case .open = entries[id].state { true } else { false }
    }

    // MARK: - Findings

    func report(_ finding: SchemaFinding, _ message: String, _ id: SchemaID?, notes: [Diagnostic.Note] = []) {
        let schema = id.map { document[$0] }
        diagnostics.report(finding, message, at: schema?.location, pointer: schema?.pointer, notes: notes)
    }
}
