import Diagnostics
import Foundation
import Generator
import Testing
import YAMLTree

extension ClientConfiguration {
    /// Reads the options of a client from a file with the keys of `tenon.yaml`. The file may be missing.
    init(optionsAt path: String, defaultName: String) throws {
        var client = ClientConfiguration()
        if let data = FileManager.default.contents(atPath: path) {
            let diagnostics = DiagnosticCollector()
            // The paths in the file are relative to its folder.
            let file = SourceFile(path: "options.yaml", bytes: [UInt8](data))
            let read = ConfigurationReader(diagnostics: diagnostics).readOptions(file)
            try #require(diagnostics.findings().isEmpty, "\(path): \(diagnostics.findings())")
            client = try #require(read)
        }
        if client.name.isEmpty { client.name = defaultName }
        self = client
    }

    init(named name: String) {
        self.init()
        self.name = name
    }

    /// The clients of the repository's own `tenon.yaml`.
    static func ofRepository() throws -> [ClientConfiguration] {
        let diagnostics = DiagnosticCollector()
        let clients = ConfigurationReader(diagnostics: diagnostics).read(Repository.path("tenon.yaml")).clients
        try #require(!diagnostics.hasErrors && !clients.isEmpty)
        return clients
    }
}
