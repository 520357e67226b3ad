import ConformanceDriver
import Foundation

/// A folder outside the repository's sources that holds the generated clients, each a module of its own, and the
/// program that calls them.
struct WorkFolder {
    let path: String
    private var modules: [String] = []
    private var callTypes: [String] = []

    init(path: String) {
        self.path = path
    }

    mutating func add(_ files: [String: String], module: String, calls: CallFile) throws {
        modules.append(module)
        try remove(in: "Clients/\(module)", besides: Set(files.keys))
        for (name, text) in files {
            try write(text, to: "Clients/\(module)/\(name)")
        }
        if !calls.calls.isEmpty {
            callTypes.append(calls.typeName)
            try write(calls.text, to: "Calls/\(calls.typeName).swift")
        }
    }

    func finish(_ exchanges: [Exchange]) throws {
        let old = (try? FileManager.default.contentsOfDirectory(atPath: path + "/Clients")) ?? []
        for module in old where !modules.contains(module) {
            try FileManager.default.removeItem(at: url("Clients/" + module))
        }
        try remove(in: "Calls", besides: Set(callTypes.map { $0 + ".swift" }))
        try write(main, to: "Calls/Main.swift")
        try JSONEncoder().encode(exchanges).write(to: url("exchanges.json"))
    }

    private var main: String {
        """
        import ConformanceDriver

        @main
        struct Main {
            static func main() async throws {
                let arguments = CommandLine.arguments.dropFirst()
                guard arguments.count == 2, let input = arguments.first, let output = arguments.last else { return }
                let cases: [[CallCase]] = [
                    \(callTypes.map { $0 + ".all," }.joined(separator: "\n            "))
                ]
                try await CallRunner.run(cases.flatMap { $0 }, from: input, to: output)
            }
        }

        """
    }

    // MARK: Files

    private func url(_ name: String) -> URL {
        URL(fileURLWithPath: path + "/" + name)
    }

    /// Writes a file only if it changes, so that it is not compiled again needlessly.
    private func write(_ text: String, to name: String) throws {
        let data = Data(text.utf8)
        guard FileManager.default.contents(atPath: path + "/" + name) != data else { return }
        try FileManager.default.createDirectory(
            at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url(name))
    }

    private func remove(in folder: String, besides kept: Set<String>) throws {
        let found = FileManager.default.enumerator(atPath: path + "/" + folder)?.compactMap { $0 as? String } ?? []
        for name in found where name.hasSuffix(".swift") && !kept.contains(name) {
            try FileManager.default.removeItem(at: url(folder + "/" + name))
        }
    }
}
