public import Diagnostics
import YAMLTree

/// A bundler, which joins a spec of many files into one document, for tools that read only one.
///
/// The target of a reference to another file becomes a component, named after its pointer. Targets that do not become
/// components, such as paths and operations, replace their references.
public struct Bundler: Sendable {
    private let files: any FileSource
    private let diagnostics: DiagnosticCollector
    private let limits: ReadingLimits
    private let overlays: OverlayFiles

    /// Creates a bundler.
    ///
    /// - Parameters:
    ///   - overlays: The overlays to apply before the files are joined.
    ///   - diagnostics: The collector for the findings of the bundler.
    public init(
        files: any FileSource, overlays: OverlayFiles = .none, diagnostics: DiagnosticCollector,
        limits: ReadingLimits = ReadingLimits()
    ) {
        self.files = files
        self.overlays = overlays
        self.diagnostics = diagnostics
        self.limits = limits
    }

    /// Returns the spec with the root at `path` as one YAML document. A reference that leads nowhere is reported and
    /// stays unchanged.
    ///
    /// - Returns: `nil` if no spec can be read.
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
