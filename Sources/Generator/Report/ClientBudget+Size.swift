package import OutputFolder

extension ClientBudget {
    /// Returns the exceeded limits as texts; empty if the client is within its budget.
    package func excesses(of files: [OutputFile]) -> [String] {
        guard lines != nil || code != nil else { return [] }
        let size = ClientSize(files)
        let code = size.all.code / 1000
        return [
            lines.flatMap { size.all.lines > $0 ? "\(size.all.lines) lines, where the budget is \($0)" : nil },
            self.code.flatMap { code > $0 ? "about \(code) kB in a release build, where the budget is \($0) kB" : nil },
        ].compactMap { $0 }
    }
}
