package import Diagnostics

extension DiagnosticCollector {
    /// Reports a defect of Tenon if a run has no result and no error explains it, so that it does not pass for a
    /// success.
    package func explainFailure(of action: String) {
        guard !hasErrors else { return }
        report(
            RunFinding.defect, "\(action) failed without a reason, which is a defect of Tenon itself", at: nil,
            help: "report it, with the spec and the output of 'tenon --version'")
    }
}
