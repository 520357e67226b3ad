package import Diagnostics

extension DiagnosticCollector {
    /// For a run that gave nothing: if no finding says why, Tenon itself is at fault, and the run must not pass for one
    /// that went well.
    package func explainFailure(of action: String) {
        guard !hasErrors else { return }
        report(
            RunFinding.defect, "\(action) failed without a reason, which is a defect of Tenon itself", at: nil,
            help: "report it, with the spec and the output of 'tenon --version'")
    }
}
