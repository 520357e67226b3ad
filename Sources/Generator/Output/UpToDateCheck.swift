import Diagnostics
import Foundation
import OpenAPI
import OutputFolder
import YAMLTree

/// A check whether the output has what a run would write now, so that the run can skip the client.
struct UpToDateCheck {
    let configuration: ClientConfiguration
    let reads: ReadStamps

    /// Returns the findings of the last run, to report again; `nil` if there is something to do.
    func findings(of last: LastRun) -> [Diagnostic]? {
        guard isCurrent(last), let kept = KeptFinding.all(in: last.manifest) else { return nil }
        // In a strict run, these warnings are errors.
        if configuration.levels.isStrict, !kept.isEmpty { return nil }
        let files = FilesAgain(reads: reads)
        let findings = kept.compactMap { $0.diagnostic(from: configuration.spec, files.file) }
        return findings.count == kept.count ? findings : nil
    }

    /// Returns true if the inputs have the same bytes and the tool is older than the manifest. The time of the tool
    /// counts, because a tool under development changes within one version.
    private func isCurrent(_ last: LastRun) -> Bool {
        guard Self.isUsable(last) else { return false }
        let inputs = ClientInputs(of: configuration, reads: reads)
        guard (try? inputs.read(last.description.inputs.keys)) != nil else { return false }
        let description = configuration.description(inputs: inputs.hashes, overlays: inputs.overlayHashes)
        return description == last.description && configuration.folder.holds(last)
    }

    /// Returns true if the manifest names its inputs and the tool has not changed since.
    static func isUsable(_ last: LastRun) -> Bool {
        guard !last.description.inputs.isEmpty, let built else { return false }
        return built < last.time
    }

    /// Returns true if the tool is newer than the last run, so that a later run would not rely on it.
    static func isToolNewer(than last: LastRun) -> Bool {
        built.map { $0 >= last.time } ?? false
    }

    /// The time when the tool was built or installed.
    private static let built = Bundle.main.executablePath.flatMap(FileTime.init(of:))
}

/// A reader of unchanged files, for the source lines in reports.
private final class FilesAgain {
    private let source: RecordedFiles
    private var files: [String: SourceFile] = [:]

    init(reads: ReadStamps) {
        source = RecordedFiles(.namedByUser, reads: reads)
    }

    func file(_ path: String) -> SourceFile? {
        if let file = files[path] { return file }
        let file = (try? source.read(path)).map { SourceFile(path: path, bytes: $0) }
        files[path] = file
        return file
    }
}
