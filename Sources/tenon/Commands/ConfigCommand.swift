import ArgumentParser

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Checks tenon.yaml, or tells editors what may stand in it.",
        subcommands: [ConfigCheckCommand.self, ConfigSchemaCommand.self]
    )
}
