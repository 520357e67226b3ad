package import Diagnostics
import Foundation
import OpenAPI
package import YAMLTree

/// A reader of `tenon.yaml`.
package struct ConfigurationReader {
    private let diagnostics: DiagnosticCollector
    /// True if each client must have an `output`; false if the command line gives one folder for all clients.
    private let needsOutput: Bool

    package init(diagnostics: DiagnosticCollector, needsOutput: Bool = true) {
        self.diagnostics = diagnostics
        self.needsOutput = needsOutput
    }

    /// Returns the clients in the order of the file, and their runtime. Reports mistakes, and leaves out clients
    /// without a required key.
    package func read(_ path: String) -> ClientList {
        guard let data = FileManager.default.contents(atPath: path) else {
            diagnostics.report(
                RunFinding.missingConfiguration, "there is no file '\(path)'", at: nil,
                help: "name the clients in 'tenon.yaml', or give --spec, --output and --name")
            return ClientList()
        }
        return read(SourceFile(path: path, bytes: [UInt8](data)))
    }

    /// Reads a file in memory, like `read(_:)`.
    package func read(_ file: SourceFile) -> ClientList {
        let path = file.path
        let tree = YAMLTree.parse(file)
        diagnostics.report(tree.problems)
        guard let root = tree.root else {
            if tree.problems.isEmpty { reportEmpty(path) }
            return ClientList()
        }
        let list = OptionReader(diagnostics: diagnostics, file: path, needs: needsOutput ? .all : .allButOutput)
            .read(root, RootOptions.group)
        var complete = ClientList()
        complete.clients = (list?.clients ?? []).filter(isComplete).map { client in
            var client = client
            client.folderOfConfiguration = SourcePath.folder(of: path)
            return client
        }
        reportShared(\.name, "name", .sharedName, in: complete.clients)
        if needsOutput {
            reportShared(\.output, "output folder", .sharedOutput, in: complete.clients)
        }
        if let runtime = list?.runtime, isComplete(runtime) {
            complete.share(runtime)
            RuntimeCheck(diagnostics: diagnostics, needsOutput: needsOutput).check(complete)
        }
        SchemaOwnerCheck(diagnostics: diagnostics).check(complete)
        return complete
    }

    /// Reads a file with the options of one client, which needs no name and no spec; `nil` if the file cannot be read.
    package func readOptions(_ file: SourceFile) -> ClientConfiguration? {
        let tree = YAMLTree.parse(file)
        diagnostics.report(tree.problems)
        guard let root = tree.root else { return tree.problems.isEmpty ? ClientConfiguration() : nil }
        return OptionReader(diagnostics: diagnostics, file: file.path, needs: .nothing).read(root, ClientOptions.group)
    }

    /// Returns true if the client has all required keys. Missing keys were reported by `OptionReader`.
    private func isComplete(_ client: ClientConfiguration) -> Bool {
        !client.name.isEmpty && !client.spec.isEmpty && (!needsOutput || !client.output.isEmpty)
    }

    private func isComplete(_ runtime: RuntimeConfiguration) -> Bool {
        !runtime.name.isEmpty && (!needsOutput || !runtime.output.isEmpty)
    }

    private func reportEmpty(_ path: String) {
        diagnostics.report(
            RunFinding.missingConfiguration, "there is nothing in '\(path)'", at: nil,
            help: "begin with 'clients:', a list with 'name', 'spec' and 'output' each")
    }

    /// Reports clients with the same name, which cannot be in one module, and clients with the same folder, which would
    /// remove each other's files.
    private func reportShared(
        _ part: KeyPath<ClientConfiguration, String>, _ what: String, _ kind: RunFinding,
        in clients: [ClientConfiguration]
    ) {
        var seen: Set<String> = []
        for client in clients where !seen.insert(client[keyPath: part]).inserted {
            diagnostics.report(
                kind, "another client has the \(what) '\(client[keyPath: part])' already", at: client.location)
        }
    }
}
