import Diagnostics
import YAMLTree

/// A loader of a spec's root, which checks that it is OpenAPI.
struct RootFile {
    let loader: FileLoader
    let diagnostics: DiagnosticCollector

    func load(_ path: String, with overlays: OverlayFiles) -> LoadedFile? {
        switch loader.load(path, with: overlays) {
        case .success(let file): return isReadable(file) ? file : nil
        case .failure(.problem(let problem)):
            diagnostics.report(problem, of: path, beside: loader.names(beside: path))
            return nil
        case .failure(.broken): return nil
        case .failure(.limit):
            diagnostics.report(Finding.tooLarge, "'\(path)' is too large to be read", at: nil)
            return nil
        }
    }

    private func isReadable(_ file: LoadedFile) -> Bool {
        let field = VersionField(file.root)
        guard let node = field.node else {
            reportNoDescription(file)
            return false
        }
        guard field.isThree else {
            let name = field.isSwagger ? "Swagger" : "OpenAPI"
            diagnostics.report(
                Finding.unsupportedVersion, "\(name) \(node.text ?? "") is not supported; OpenAPI 3.0, 3.1 and 3.2 are",
                at: node.location, help: field.isSwagger ? "convert it first, for example with swagger2openapi" : nil)
            return false
        }
        if field.version == nil {
            diagnostics.report(
                Finding.unknownVersion,
                "OpenAPI \(node.text ?? "") is unknown; it is read as \(SpecificationVersion.newest.rawValue)",
                at: node.location)
        }
        return true
    }

    private func reportNoDescription(_ file: LoadedFile) {
        let keys = file.root.entries.compactMap(\.key.text)
        let near = keys.first { suggestion(for: $0, among: ["openapi"]) != nil }
        diagnostics.report(
            Finding.notOpenAPI, "this is not an OpenAPI description: it has no 'openapi'", at: file.root.location,
            help: near.map { "'\($0)' should be 'openapi'" } ?? "begin with 'openapi: 3.1.0'")
    }
}
