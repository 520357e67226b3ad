import Foundation

/// The clients and calls that do not compile, so that the others can be checked.
struct CompileErrors {
    /// The compiler's messages by the name of a module or a call.
    private(set) var messages: [String: String] = [:]
    private let path: String

    init(in work: String) {
        path = work + "/broken.txt"
        let text = (try? String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)) ?? ""
        for line in text.split(separator: "\n") {
            let name = line.prefix { $0 != "\t" }
            messages[String(name)] = String(line.dropFirst(name.count + 1))
        }
    }

    func message(_ client: Suite.Client, _ call: String) -> String? {
        messages[client.module] ?? messages[call]
    }

    /// Adds the calls with compiler errors. Returns false if all of them are known already.
    mutating func add(_ log: String) throws -> Bool {
        let count = messages.count
        for line in log.split(separator: "\n") {
            guard let (file, number, message) = Self.error(line), let name = Self.call(in: file, above: number) else {
                continue
            }
            messages[name] = messages[name] ?? message
        }
        let text = messages.sorted { $0.key < $1.key }.map { "\($0)\t\($1)\n" }.joined()
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return messages.count > count
    }

    /// `/…/Calls/X.swift:12:8: error: …`
    private static func error(_ line: Substring) -> (file: String, line: Int, message: String)? {
        guard let mark = line.range(of: ": error: ") else { return nil }
        let location = line[..<mark.lowerBound].split(separator: ":")
        guard location.count == 3, location[0].hasSuffix(".swift"), let number = Int(location[1]) else { return nil }
        return (String(location[0]), number, String(line[mark.upperBound...]))
    }

    private static func call(in file: String, above line: Int) -> String? {
        let text = (try? String(contentsOf: URL(fileURLWithPath: file), encoding: .utf8)) ?? ""
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(line)
        let head = lines.last { $0.contains("private static func call") }
        return head?.range(of: "call[0-9]+", options: .regularExpression).map { String(head?[$0] ?? "") }
    }
}
