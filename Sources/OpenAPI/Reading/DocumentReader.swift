public import Diagnostics
import YAMLTree

/// A reader of a spec from its files.
public struct DocumentReader: Sendable {
    private let files: any FileSource
    private let diagnostics: DiagnosticCollector
    private let limits: ReadingLimits
    private let overlays: OverlayFiles
    private let isCancelled: @Sendable () -> Bool

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - overlays: The overlays to apply before the spec is read.
    ///   - diagnostics: The collector for the findings of all files.
    ///   - isCancelled: Called from time to time. Once it returns true, reading ends without a document.
    public init(
        files: any FileSource, overlays: OverlayFiles = .none, diagnostics: DiagnosticCollector,
        limits: ReadingLimits = ReadingLimits(), isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.files = files
        self.overlays = overlays
        self.diagnostics = diagnostics
        self.limits = limits
        self.isCancelled = isCancelled
    }

    /// Reads the spec with the root at `path`. Parts that cannot be understood are left out and reported.
    ///
    /// - Returns: `nil` if the root is missing, cannot be read or is not OpenAPI 3, or if reading was cancelled.
    public func read(_ path: String) -> Document? {
        reading(path) { root, context in
            guard var document = read(root, in: context), readSchemas(of: root, in: context) else { return nil }
            var finisher = SchemaFinisher(context.schemas.takeSchemas(), context: context)
            finisher.finish()
            document.schemas = finisher.schemas
            document.namedSchemas = document.schemas.indices.filter { document.schemas[$0].name != nil }
                .map { SchemaID(index: $0) }
            document.files = context.resolver.loader.loaded.flatMap { [$0.source] + $0.overlays }
            return document
        }
    }

    /// Reports the findings in one part of a spec; those elsewhere are incomplete. Checks that depend on other parts
    /// are left out: loops, discriminators, and names in `required`.
    ///
    /// - Parameter pointer: The file of the root, `#`, and the JSON pointer of the part.
    package func readPart(at pointer: String, of path: String) {
        reading(path, part: pointer) { root, context in
            _ = read(root, in: context)
            _ = readSchemas(of: root, in: context)
        }
    }

    /// Loads the root, reads it with `read`, and reports broken files once all references to them are known.
    private func reading<Result>(
        _ path: String, part: String? = nil, _ read: (LoadedFile, ReadingContext) -> Result?
    ) -> Result? {
        let loader = FileLoader(files: files, diagnostics: diagnostics, limits: limits)
        let rootFile = RootFile(loader: loader, diagnostics: diagnostics)
        guard let root = rootFile.load(path, with: overlays) else { return nil }
        defer { loader.reportBrokenFiles() }
        let context = ReadingContext(
            resolver: ReferenceResolver(loader: loader), diagnostics: diagnostics, limits: limits, part: part,
            isCancelled: isCancelled)
        return read(root, context)
    }

    private func read(_ root: LoadedFile, in context: ReadingContext) -> Document? {
        guard let object = ObjectReader(root.node, as: .document, in: context) else { return nil }
        _ = object["externalDocs"].map { ObjectReader($0, as: .externalDocumentation, in: context) }
        object["jsonSchemaDialect"].map(context.checkDialect)
        let securitySchemes = object["components"].map(ComponentsReader(context: context).read) ?? []
        var defaults = OperationDefaults()
        defaults.security = SecurityRequirementReader(context: context).read(object)
        return Document(
            version: root.version, info: info(object, in: context),
            servers: list("servers", of: object).compactMap(ServerReader(context: context).read),
            tags: list("tags", of: object).compactMap(TagReader(context: context).read),
            operations: paths(object, defaults, in: context), webhooks: webhooks(object, defaults, in: context),
            securitySchemes: securitySchemes, schemas: [], namedSchemas: [], files: [], location: root.root.location)
    }

    private func info(_ object: ObjectReader, in context: ReadingContext) -> Info {
        if let info = object["info"].flatMap(InfoReader(context: context).read) { return info }
        if object["info"] == nil {
            context.report(
                .missingKey, "an OpenAPI description must have 'info'", at: object.node.location, in: object.node,
                consequence: "it is read as empty", atMost: ObjectKind.info.limit)
        }
        return Info(title: "", summary: nil, description: nil, version: "")
    }

    private func list(_ key: String, of object: ObjectReader) -> [SourceNode] {
        object[key] == nil ? [] : object.elements(key)
    }

    private func paths(
        _ object: ObjectReader, _ defaults: OperationDefaults, in context: ReadingContext
    ) -> [Operation] {
        if let paths = object["paths"] { return PathsReader(context: context, defaults: defaults).paths(paths) }
        // From 3.1 on, a spec may consist of webhooks or components only.
        if object.node.file.version == .v3_0 {
            object.reportMissing("paths", consequence: "it is read as if it had none")
        } else if object["webhooks"] == nil, object["components"] == nil {
            object.report(.nothingDescribed, "a spec should have 'paths', 'webhooks' or 'components'")
        }
        return []
    }

    private func webhooks(
        _ object: ObjectReader, _ defaults: OperationDefaults, in context: ReadingContext
    ) -> [Operation] {
        guard object["webhooks"] != nil else { return [] }
        var defaults = defaults
        defaults.hasPath = false
        let reader = PathItemReader(context: context, defaults: defaults)
        return object.members("webhooks").filter { context.includes($0.node) }.flatMap { reader.read($0.node, path: $0.name) }
    }

    /// Reads all schemas of a spec, each of which may lead to others.
    ///
    /// - Returns: False if reading was cancelled.
    private func readSchemas(of root: LoadedFile, in context: ReadingContext) -> Bool {
        while let node = context.schemas.next {
            guard !context.isCancelled() else { return false }
            guard context.includes(node) else {
                context.schemas.append(read: .anything(at: node))
                continue
            }
            var reader = SchemaReader(node, in: context)
            context.schemas.append(read: reader.read())
        }
        if context.schemas.isFull {
            diagnostics.report(Finding.tooLarge, "the spec has more than \(limits.schemas) schemas", at: root.root.location)
        }
        return true
    }
}
