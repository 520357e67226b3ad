package import Diagnostics

extension DiagnosticCollector {
    /// Explains a run without a result: if no error does, Tenon itself is at fault, and the run must not count as a
    /// success.
    package func explainFailure(of action: String) {
        guard !hasErrors else { return }
        report(
            RunFinding.defect, "\(action) failed without a reason, which is a defect of Tenon itself", at: nil,
            help: "report it, with the spec and the output of 'tenon --version'")
    }
}
