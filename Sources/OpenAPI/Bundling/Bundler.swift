public import Diagnostics
import YAMLTree

/// Makes one OpenAPI document of a description in many files, for tools that read only one.
///
/// The target of a reference to another file becomes a component, under the name of its place. Paths and operations,
/// which cannot be components, replace their references.
public struct Bundler: Sendable {
    private let files: any FileSource
    private let diagnostics: DiagnosticCollector
    private let limits: ReadingLimits
    private let overlays: OverlayFiles

    /// - Parameters:
    ///   - overlays: They are applied before the files are joined.
    ///   - diagnostics: Collects the findings of the bundler.
    public init(
        files: any FileSource, overlays: OverlayFiles = .none, diagnostics: DiagnosticCollector,
        limits: ReadingLimits = ReadingLimits()
    ) {
        self.files = files
        self.overlays = overlays
        self.diagnostics = diagnostics
        self.limits = limits
    }

    /// The description whose root is at `path` as one YAML document. A reference that leads nowhere is reported and
    /// stays as it is.
    ///
    /// - Returns: `nil` when there is no description to be read.
    public func bundle(_ path: String) -> String? {
        let loader = FileLoader(files: files, diagnostics: diagnostics, limits: limits)
        let rootFile = RootFile(loader: loader, diagnostics: diagnostics)
        guard let root = rootFile.load(path, with: overlays) else { return nil }
        defer { loader.reportBrokenFiles() }
        let context = ReadingContext(
            resolver: ReferenceResolver(loader: loader), diagnostics: diagnostics, limits: limits)
        let walker = BundleWalker(root: root, context: context)
        var writer = YAMLWriter()
        return writer.text(of: walker.bundle())
    }
}
