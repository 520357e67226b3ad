/// An example of a rule: the files of a small project, of which `spec.yaml` is the spec.
public struct RuleExample: Sendable {
    /// The files in the order of printing. The paths are relative to the folder of the example.
    public let files: [(path: String, text: String)]

    /// True if the first file is a spec whose first lines, which most specs need, are not printed.
    private let hidesPreamble: Bool

    private static let preamble = "openapi: 3.1.0\ninfo: {title: Pets, version: \"1\"}\n"

    /// Creates an example of files with all their lines.
    public init(_ files: KeyValuePairs<String, String>) {
        self.files = files.map { ($0.key, $0.value + "\n") }
        hidesPreamble = false
    }

    /// Creates an example of a spec without its first lines, and other files.
    public init(spec: String, beside others: KeyValuePairs<String, String> = [:]) {
        files = [("spec.yaml", Self.preamble + spec + "\n")] + others.map { ($0.key, $0.value + "\n") }
        hidesPreamble = true
    }

    /// The text to print: the files, with their names above them unless the spec is the only one.
    public var text: String {
        files.enumerated().map { number, file in
            let shown = file.text.dropFirst(hidesPreamble && number == 0 ? Self.preamble.count : 0).dropLast()
            return files.count == 1 && file.path == "spec.yaml" ? String(shown) : "# \(file.path)\n\(shown)"
        }.joined(separator: "\n\n")
    }
}
