import OpenAPI
import ShownText
import SwiftPlan

/// Writes a first `tenon.yaml`, with one client.
package struct ConfigurationDraft {
    package let spec: String
    package let name: String
    package let output: String

    package init(spec: String, name: String, output: String) {
        self.spec = spec
        self.name = name
        self.output = output
    }

    package var text: String {
        """
        # yaml-language-server: $schema=\(Self.schemaFile)
        clients:
          - name: \(name)
            spec: \(Self.scalar(spec))
            output: \(Self.scalar(output))

        """
    }

    /// The file of the schema for editors, beside the configuration.
    package static let schemaFile = "tenon.schema.json"

    /// A name for a client: that of the API, or else that of the file.
    package static func name(for spec: String, title: String?) -> String {
        let candidates = [title ?? "", SourcePath.stem(of: spec), SourcePath.name(of: SourcePath.folder(of: spec))]
        return candidates.map(typeName).first { ClientName.problem(with: $0) == nil } ?? "Client"
    }

    package static func output(for name: String) -> String {
        "Sources/\(name)"
    }

    private static func typeName(_ text: String) -> String {
        text.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
            .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private static func scalar(_ path: String) -> String {
        let isPlain =
            path.first?.isLetter == true && path.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-./".contains($0)) }
        return isPlain ? path : JSONText.string(path)
    }
}
