import ConformanceDriver
import Foundation
import SwiftPlan

/// A package outside the repository that holds the generated clients and the program that calls them.
struct WorkPackage {
    let path: String
    /// The root of the repository, whose driver and server it links.
    let repository: String
    /// The files of each module.
    private var modules: [String: Set<String>] = [:]
    private var callTypes: [String] = []

    init(path: String, repository: String) {
        self.path = path
        self.repository = repository
    }

    mutating func add(_ client: PlannedDocument, module: String, calls: CallFile) throws {
        for (path, text) in client.files {
            let name = "\(client.plan.name)/\(path)"
            modules[module, default: []].insert(name)
            try write(text, to: "Clients/\(module)/\(name)")
        }
        if !calls.calls.isEmpty {
            callTypes.append(calls.typeName)
            try write(calls.text, to: "Calls/\(calls.typeName).swift")
        }
    }

    func finish(_ exchanges: [Exchange]) throws {
        try removeFolders(in: "Clients", besides: Set(modules.keys))
        for (module, files) in modules {
            try removeFiles(in: "Clients/\(module)", besides: files)
        }
        try removeFiles(in: "Calls", besides: Set(callTypes.map { $0 + ".swift" }))
        try link("Driver", to: "Tests/Conformance/Driver")
        try link("LoopbackSupport", to: "Tests/LoopbackSupport")
        try write(main, to: "Calls/Main.swift")
        try write(manifest, to: "Package.swift")
        try JSONEncoder().encode(exchanges).write(to: url("exchanges.json"))
    }

    private var main: String {
        """
        import ConformanceDriver

        @main
        struct Main {
            static func main() async throws {
                let cases = [\(callTypes.map { $0 + ".all" }.joined(separator: ", "))].flatMap { $0 }
                try await CallRunner.run(
                    cases, from: CommandLine.arguments[1], to: CommandLine.arguments[2])
            }
        }

        """
    }

    private var manifest: String {
        let modules = modules.keys.sorted()
        let clients = modules.map { ".target(name: \"\($0)\", path: \"Clients/\($0)\", swiftSettings: settings)," }
        let names = modules.map { "\"\($0)\", " }.joined()
        return """
            // swift-tools-version: 6.1
            import PackageDescription

            let settings: [SwiftSetting] = [.unsafeFlags(["-gnone"])]

            let package = Package(
                name: "conformance-calls",
                platforms: [.macOS(.v13)],
                targets: [
                    .target(name: "LoopbackSupport", path: "LoopbackSupport"),
                    .target(name: "ConformanceDriver", dependencies: ["LoopbackSupport"], path: "Driver"),
                    \(clients.joined(separator: "\n        "))
                    .executableTarget(name: "Calls", dependencies: [\(names)"ConformanceDriver"], path: "Calls", swiftSettings: settings),
                ]
            )

            """
    }

    // MARK: Files

    private func url(_ name: String) -> URL {
        URL(fileURLWithPath: path + "/" + name)
    }

    /// Leaves a file alone that is as it should be, so that it is not compiled again.
    private func write(_ text: String, to name: String) throws {
        let data = Data(text.utf8)
        guard FileManager.default.contents(atPath: path + "/" + name) != data else { return }
        try FileManager.default.createDirectory(at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url(name))
    }

    private func link(_ name: String, to target: String) throws {
        guard !FileManager.default.fileExists(atPath: path + "/" + name) else { return }
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: repository + "/" + target)
    }

    private func removeFiles(in folder: String, besides kept: Set<String>) throws {
        let found = FileManager.default.enumerator(atPath: path + "/" + folder)?.compactMap { $0 as? String } ?? []
        for name in found where name.hasSuffix(".swift") && !kept.contains(name) && name != "Main.swift" {
            try FileManager.default.removeItem(at: url(folder + "/" + name))
        }
    }

    private func removeFolders(in folder: String, besides kept: Set<String>) throws {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
        for name in found where !kept.contains(name) {
            try FileManager.default.removeItem(at: url(folder + "/" + name))
        }
    }
}
