import Foundation
import OutputFolder

/// Whether there is nothing to do: whether the last run left what a run would leave now.
struct Freshness {
    let configuration: ClientConfiguration
    let reads: FilesRead

    /// What is in a file counts, not its time; but for the tool itself, which is not the same at each time of one version.
    func isGiven(by last: LastRun) -> Bool {
        guard !last.description.inputs.isEmpty, let built = Self.built, built < last.time else { return false }
        let inputs = ClientInputs(of: configuration, reads: reads)
        guard (try? inputs.read(last.description.inputs)) != nil else { return false }
        var description = configuration.description(specHash: inputs.hash, inputs: last.description.inputs)
        description.api = last.description.api
        return description == last.description && configuration.folder.holds(last)
    }

    /// Whether another run like the last would be taken for one of an older tool.
    static func isInDoubt(about last: LastRun) -> Bool {
        built.map { $0 >= last.time } ?? false
    }

    /// When the tool was built or installed.
    private static let built = Bundle.main.executablePath.flatMap(FileTime.init(of:))
}
