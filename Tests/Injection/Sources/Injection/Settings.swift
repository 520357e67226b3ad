import Generator
import SwiftPlan

/// Named options of a client. All settings together print everything that a plan can have.
struct Settings {
    let name: String
    let configuration: ClientConfiguration

    private init(_ name: String, _ change: (inout PlanOptions) -> Void) {
        self.name = name
        var configuration = ClientConfiguration(name: "Attacked", spec: "spec.json", output: "out")
        change(&configuration.options)
        self.configuration = configuration
    }

    /// The settings with a shared runtime, which halve the time of a run.
    static let standard = all[1]

    static let all = [
        Settings("open") { options in
            options.stubs = true
            options.features = Set(PlanOptions.Feature.allCases)
            options.conformances = [.hashable]
            options.pacing = .documented
            options.transports = Set(PlanOptions.Transport.allCases)
        },
        Settings("closed") { options in
            options.access = .package
            options.enums = .closed
            options.unknownProperties = .keep
            options.coding = .both
            options.layout = .single
            options.stubs = true
            options.runtime = SharedRuntime(name: "SharedRuntime", module: "SharedModule", internals: .package)
        },
    ]
}
