package import Diagnostics
package import OutputFolder

/// A generated shared runtime in memory, and its findings.
package struct GeneratedRuntime: GeneratedOutput {
    let configuration: RuntimeConfiguration
    /// The findings of the runtime, and the errors of clients that were made only for it.
    package let findings: [Diagnostic]
    /// The clients with errors. If there are any, there is no runtime.
    var failed: [String] = []
    package var files: [OutputFile] = []
    var inputs: [String: String] = [:]
    var overlays: [String] = []

    package var name: String { configuration.name }

    package var folder: OutputFolder { configuration.folder }

    package var hasErrors: Bool { !failed.isEmpty || findings.contains { $0.severity == .error } }

    package var contents: String { "the runtime of \(count(configuration.clients.count, "client"))" }

    package var description: OutputDescription {
        configuration.description(inputs: inputs, overlays: overlays)
    }
}

extension RuntimeConfiguration {
    package var folder: OutputFolder { OutputFolder(path: output) }

    /// The specs of all clients, as they stand at the top of each file.
    var source: String { clients.map(\.specLabel).joined(separator: ", ") }

    func description(inputs: [String: String], overlays: [String]) -> OutputDescription {
        OutputDescription(
            version: GeneratorVersion.current, client: name, spec: source, inputs: inputs, overlays: overlays,
            options: recordedOptions)
    }

    /// Returns the key of a client's file among the files of all clients.
    static func key(_ client: String, _ path: String) -> String { client + ":" + path }

    /// Returns the paths of a client's files among the keys of all clients' files.
    static func paths(of client: String, in keys: some Sequence<String>) -> [String] {
        keys.filter { $0.hasPrefix(client + ":") }.map { String($0.dropFirst(client.count + 1)) }
    }
}
