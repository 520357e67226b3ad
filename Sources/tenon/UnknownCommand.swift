import ArgumentParser
import Diagnostics

/// The message about an unknown command. The argument parser alone would print the help.
struct UnknownCommand: CustomStringConvertible {
    private let word: String
    private let path: [String]
    private let known: [String]

    /// Returns `nil` if the arguments begin with a known command or an option.
    init?(in arguments: [String]) {
        var type: any ParsableCommand.Type = Tenon.self
        var path = ["tenon"]
        for word in arguments {
            let commands = type.configuration.subcommands
            guard !commands.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
            guard let next = commands.first(where: { $0.configuration.commandName == word }) else {
                self.word = word
                self.path = path
                known = commands.compactMap { $0.configuration.commandName }
                return
            }
            path.append(word)
            type = next
        }
        return nil
    }

    var description: String {
        let name = path.joined(separator: " ")
        let help =
            suggestion(for: word, among: known).map { "did you mean '\(name) \($0)'?" }
            ?? "there are " + known.map { "'\($0)'" }.joined(separator: ", ")
        return
            "Error: '\(name)' has no command '\(word)'\nHelp:  \(help)\nUsage: \(name) <command>\n  See '\(name) --help' for more information.\n"
    }
}
