import Diagnostics
import YAMLTree

/// A loader of a spec's files, which reads each file once and reports the problems in its text.
final class FileLoader {
    private let files: any FileSource
    private let diagnostics: DiagnosticCollector
    private let limits: ReadingLimits
    /// The results by normalised path, because `./a.yaml` and `b/../a.yaml` are one file. They include failures, so
    /// that these are reported once.
    private var outcomes: [String: Result<LoadedFile, Failure>] = [:]
    private(set) var loaded: [LoadedFile] = []
    /// The files without a tree, by normalised path. The root and overlays are not among them, because no reference
    /// leads to these.
    private var brokenFiles: [String: BrokenFile] = [:]
    private var bytesRead = 0
    private var namesByFolder: [String: [String]] = [:]

    enum Failure: Error {
        case problem(FileProblem)
        /// The file has no tree. Its problems are reported, or will be.
        case broken
        /// The spec has too many files, or they have too many bytes.
        case limit
    }

    init(files: any FileSource, diagnostics: DiagnosticCollector, limits: ReadingLimits) {
        self.files = files
        self.diagnostics = diagnostics
        self.limits = limits
    }

    /// Returns the file at `path`, which findings print in this form.
    ///
    /// - Parameter overlays: The overlays to apply to the file; only the root of a spec has any.
    func load(_ path: String, with overlays: OverlayFiles = .none) -> Result<LoadedFile, Failure> {
        let key = SourcePath.normalised(path)
        if let outcome = outcomes[key] { return outcome }
        let outcome = parse(key, printedAs: path, with: overlays)
        outcomes[key] = outcome
        return outcome
    }

    /// Returns the text of a file that is not YAML, such as a page of Markdown that the spec refers to.
    func text(at path: String) -> Result<String, FileProblem> {
        do {
            return .success(String(decoding: try files.read(SourcePath.normalised(path)), as: UTF8.self))
        } catch {
            return .failure(error)
        }
    }

    /// Returns the names of the files beside `path`, for suggestions.
    func names(beside path: String) -> [String] {
        let folder = SourcePath.folder(of: SourcePath.normalised(path))
        if let known = namesByFolder[folder] { return known }
        let names = files.names(inFolder: folder)
        namesByFolder[folder] = names
        return names
    }

    /// Returns the path of a file with this name that was read already, or is in another folder beside or below that of
    /// `path`.
    func otherPath(of name: String, near path: String) -> String? {
        if let read = loaded.first(where: { SourcePath.name(of: $0.path) == name }) {
            return SourcePath.normalised(read.path)
        }
        let folders = [SourcePath.folder(of: path), SourcePath.folder(of: SourcePath.folder(of: path))]
        for folder in folders {
            for entry in names(beside: SourcePath.join(folder, name)).prefix(Self.maximumFolders) where !entry.contains(".") {
                let inner = SourcePath.join(SourcePath.join(folder, entry), name)
                if names(beside: inner).contains(name) { return inner }
            }
        }
        return nil
    }

    /// The number of names in a folder that are tried as folders.
    private static let maximumFolders = 50

    private func parse(
        _ path: String, printedAs printed: String, with overlays: OverlayFiles
    ) -> Result<LoadedFile, Failure> {
        switch tree(path, printedAs: printed, from: files) {
        case .failure(let failure): return .failure(failure)
        case .success(let root):
            guard !overlays.paths.isEmpty else { return .success(register(root.file, root)) }
            return overlaid(root, with: overlays)
        }
    }

    private func overlaid(_ root: YAMLNode, with overlays: OverlayFiles) -> Result<LoadedFile, Failure> {
        var applier = OverlayApplier(root: root, diagnostics: diagnostics, limits: limits)
        var read: [SourceFile] = []
        for path in overlays.paths {
            switch tree(SourcePath.normalised(path), printedAs: path, from: overlays.source) {
            case .failure(let failure): report(failure, ofOverlay: path, in: overlays.source)
            case .success(let overlay):
                read.append(overlay.file)
                for action in OverlayReader(diagnostics: diagnostics).read(overlay, extending: root.file.path) {
                    applier.apply(action)
                }
            }
        }
        return applier.result().map { .success(register(root.file, $0, overlays: read)) } ?? .failure(.broken)
    }

    private func report(_ failure: Failure, ofOverlay path: String, in source: any FileSource) {
        guard case .problem(let problem) = failure else { return }
        let names = source.names(inFolder: SourcePath.folder(of: SourcePath.normalised(path)))
        diagnostics.report(problem, of: path, beside: names)
    }

    private func tree(
        _ path: String, printedAs printed: String, from files: any FileSource
    ) -> Result<YAMLNode, Failure> {
        let tree: YAMLTree
        do {
            guard loaded.count < limits.files else { return .failure(.limit) }
            tree = try files.tree(path, printedAs: printed)
        } catch {
            return .failure(.problem(error))
        }
        bytesRead += tree.file.bytes.count
        guard bytesRead <= limits.bytes else { return .failure(.limit) }
        guard let root = tree.root else {
            reportBroken(tree, at: path)
            return .failure(.broken)
        }
        diagnostics.report(tree.problems)
        return .success(root)
    }

    private func reportBroken(_ tree: YAMLTree, at path: String) {
        let fatal = tree.problems.filter(\.kind.leavesNoTree)
        diagnostics.report(tree.problems.filter { !$0.kind.leavesNoTree })
        if !loaded.isEmpty {
            brokenFiles[path] = BrokenFile(tree.file, problems: fatal)
        } else if fatal.isEmpty {
            diagnostics.reportEmpty(tree.file)
        } else {
            diagnostics.report(fatal)
        }
    }

    // MARK: - Files without a tree

    /// Notes that a reference leads to a file without a tree.
    func note(_ reference: YAMLNode, toBrokenFile path: String, consequence: ReferenceConsequence) {
        brokenFiles[SourcePath.normalised(path)]?.note(reference, consequence: consequence)
    }

    /// Reports the files without a tree. The caller must wait until all references to them are known.
    func reportBrokenFiles() {
        for file in brokenFiles.values { file.report(to: diagnostics) }
    }

    private func register(_ source: SourceFile, _ root: YAMLNode, overlays: [SourceFile] = []) -> LoadedFile {
        let own = VersionField(root)
        let file = LoadedFile(
            source: source, overlays: overlays, root: root, number: loaded.count,
            version: own.version ?? loaded.first?.version ?? .newest, isSpec: own.isPresent)
        loaded.append(file)
        return file
    }
}
