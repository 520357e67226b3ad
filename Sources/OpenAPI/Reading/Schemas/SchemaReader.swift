import Diagnostics
import YAMLTree

/// A reader of the Schema Object (OpenAPI 3.1 §4.8.24), in one pass over its keys. The schemas in it only get their
/// IDs.
struct SchemaReader {
    let context: ReadingContext
    let node: SourceNode
    var schema: Schema
    /// The exclusive bounds of 3.0: `exclusiveMinimum: true` belongs to a `minimum` that may come before or after it.
    var exclusiveBounds: Set<String> = []
    var enumTexts = EnumTexts()

    init(_ node: SourceNode, in context: ReadingContext) {
        self.node = node
        self.context = context
        schema = Schema(pointer: node.pointer, location: node.location, name: SchemaName.name(of: node))
    }

    mutating func read() -> Schema {
        switch node.yaml.kind {
        case .mapping: readMapping()
        case .scalar: readBoolean()
        case .sequence: reportNoSchema()
        }
        schema.isAny = schema.allowsEveryType
        return schema
    }

    /// Reads `true` or `false`, which are schemas (JSON Schema 2020-12 §4.3.2).
    private mutating func readBoolean() {
        guard let fits = node.yaml.bool else {
            return reportNoSchema()
        }
        schema.isNever = !fits
    }

    private mutating func readMapping() {
        if let reference = node.reference ?? node.yaml["$dynamicRef"] {
            readReference(reference)
            guard node.file.version >= .v3_1 else { return readIgnored() }
        }
        for (key, value) in node.yaml.entries {
            guard let name = key.text else { continue }
            read(name, key, value)
        }
        finishBounds()
        checkDefault()
        enumTexts.apply(to: &schema, in: self)
        schema.isPlainReference = schema.reference != nil && schema.hasOnlyAnnotationsBesideReference && !schema.isNullable
    }

    private mutating func read(_ name: String, _ key: YAMLNode, _ value: YAMLNode) {
        let child = node.child(key, value)
        if let since = Grammar.schema.newer[name], since > node.file.version {
            report(
                .newerKey, "'\(name)' in a schema came with OpenAPI \(since.rawValue); this is 3.0", at: key.location)
        }
        guard let keyword = SchemaKeyword.named(name) else { return checkUnread(name, child) }
        switch keyword {
        case .annotation(let keyword): readAnnotation(keyword, child)
        case .kind(let keyword): readKind(keyword, child)
        case .structure(let keyword): readStructure(keyword, child)
        case .composition(let keyword): readComposition(keyword, child)
        case .constraint: readConstraint(name, child)
        case .extension(let keyword): readExtension(keyword, child)
        case .condition(let keyword): readCondition(keyword, child)
        }
    }

    // MARK: - References

    private mutating func readReference(_ reference: YAMLNode) {
        if let target = context.target(of: reference, in: node, as: .schema) {
            schema.reference = context.schema(at: target)
            schema.isPlainReference = true
        }
    }

    /// Reports the keys beside a `$ref` that OpenAPI 3.0 ignores and that would have an effect.
    private mutating func readIgnored() {
        // An author who writes `nullable` there means it, so it is read.
        schema.isNullable = node.yaml["nullable"]?.bool == true
        checkIgnored()
    }

    private func checkIgnored() {
        let harmless: Set = ["$ref", "title", "description", "summary", "example", "externalDocs", "deprecated"]
        for (key, _) in node.yaml.entries {
            guard let name = key.text, !harmless.contains(name), Grammar.schema.keys[name] != nil else { continue }
            report(
                .referenceSiblings, "'\(name)' beside '$ref' is ignored in OpenAPI 3.0", at: key.location,
                help: "put the '$ref' into an 'allOf' to have both")
        }
    }

    /// Reports an unknown key. From 3.1 on, only a likely misspelling is reported, because JSON Schema allows any key.
    private func checkUnread(_ name: String, _ child: SourceNode) {
        switch name {
        case "xml": _ = ObjectReader(child, as: .xml, in: context)
        case "externalDocs": _ = ObjectReader(child, as: .externalDocumentation, in: context)
        case "$schema": context.checkDialect(child)
        default: break
        }
        guard Grammar.schema.keys[name] == nil, !name.hasPrefix("x-") else { return }
        let other = suggestion(for: name, among: Grammar.schema.keys.keys)
        guard other != nil || node.file.version == .v3_0 else { return }
        report(
            .unknownKey, "unknown key '\(name)' in a schema", at: (child.key ?? child.yaml).location,
            help: Grammar.schema.help(forUnknown: name))
    }

    // MARK: - Findings

    func report(_ finding: Finding, _ message: String, at location: SourceLocation, help: Help? = nil) {
        context.report(finding, message, at: location, in: node, help: help)
    }

    private func reportNoSchema() {
        reportWrongType(of: node.yaml, "a schema", expected: "a mapping", consequence: ObjectKind.anyValue)
    }

    func reportWrongType(
        of yaml: YAMLNode, _ name: String, expected: String, help: Help? = nil,
        consequence: String = "it is left out"
    ) {
        context.report(
            .wrongType, "\(name) must be \(expected), found \(yaml.kindInWords)", at: yaml.location, in: node,
            help: help, consequence: consequence)
    }

    func reportWrongType(of child: SourceNode, expected: String, help: Help? = nil) {
        context.report(
            .wrongType, "'\(child.key?.text ?? "")' must be \(expected), found \(child.yaml.kindInWords)",
            at: child.yaml.location, in: node, help: help, consequence: "it is left out",
            atMost: AnnotationKey.limit(of: child.key?.text))
    }
}
