import ArgumentParser
import Generator

struct ConfigSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the JSON Schema of tenon.yaml.",
        discussion: """
            Editors with a YAML language server complete keys and mark mistakes by it, once the first line of \
            tenon.yaml is '# yaml-language-server: $schema=tenon.schema.json'.
            """
    )

    func run() {
        StandardStreams.print(ConfigurationSchema.text)
    }
}
