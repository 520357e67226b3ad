import SwiftPlan

/// The runtime's sources as they are copied into a client.
struct RuntimeFiles {
    let plan: ClientPlan
    let head: FileHead

    func texts() -> [SourceText] {
        let used = RuntimeFeature.used(by: plan)
        let sources = RuntimeSources.files.filter { $0.feature.map(used.contains) ?? true }
        let replacer = replacer(isPaced: plan.options.pacing == .documented && used.contains(.pacing))
        var printer = SwiftPrinter()
        head.print(to: &printer)
        return sources.map { name, _, bytes in
            SourceText(
                path: "Runtime/\(plan.name)+\(name).swift", contents: printer.text + replacer.replaced(in: bytes))
        }
    }

    /// The runtime is written for a client called `APIClient` that is public, and not paced until it is asked to be.
    private func replacer(isPaced: Bool) -> WordReplacer {
        let access = plan.options.access
        return WordReplacer([
            "public import ": access.importModifier + "import ",
            "public ": access.modifier,
            "APIClient": plan.name,
            Self.gate: isPaced ? Self.gate + " = { \(plan.name).Pacer() }" : Self.gate,
        ])
    }

    private static let gate = "var makeGate: (@Sendable () -> any CallGate)?"
}
