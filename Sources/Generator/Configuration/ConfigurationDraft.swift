import OpenAPI
import ShownText
import SwiftPlan

/// A first `tenon.yaml` with one client, for `tenon init`.
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

    /// The name of the JSON Schema file, which `tenon init` writes beside the configuration for editors.
    package static let schemaFile = "tenon.schema.json"

    /// Returns a name for a client, from the title of the API, the name of the file or the name of its folder.
    package static func name(for spec: String, title: String?) -> String {
        let candidates = [title ?? "", SourcePath.stem(of: spec), SourcePath.name(of: SourcePath.folder(of: spec))]
        return candidates.map(typeName).first { ClientName.problem(with: $0) == nil } ?? "Client"
    }

    /// Returns the proposed output folder of a client.
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
