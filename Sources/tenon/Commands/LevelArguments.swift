import ArgumentParser
import Diagnostics
import Generator

/// The arguments for levels of rules, which override the configuration.
struct LevelArguments: ParsableArguments {
    @Flag(help: "Treat warnings as errors, but not those that a setting makes warnings.")
    var strict = false

    @Flag(help: "Leave what is wrong with a spec out of the client, as far as that can be, instead of refusing the spec.")
    var lenient = false

    @Option(
        name: .customLong("level"),
        help: ArgumentHelp(
            "The level of a rule: error, warning, note or off. RULE@PLACE=LEVEL applies in that place only. May be repeated.",
            valueName: "rule=level"),
        completion: .list(RuleCatalogue.settable),
        transform: RuleSetting.init(argument:))
    var settings: [RuleSetting] = []

    /// Returns the levels of a configuration, overridden by these arguments.
    func applied(to levels: RuleLevels) -> RuleLevels {
        RuleLevels(
            settings: levels.settings + settings, isLenient: levels.isLenient || lenient,
            isStrict: levels.isStrict || strict)
    }
}

extension RuleSetting {
    /// Parses `RULE=LEVEL` or `RULE@PLACE=LEVEL`.
    fileprivate init(argument: String) throws {
        guard let sign = argument.lastIndex(of: "=") else { throw ValidationError("write RULE=LEVEL") }
        let word = String(argument[sign...].dropFirst())
        guard let level = RuleLevel(rawValue: word) else {
            throw ValidationError("'\(word)' is none of the levels error, warning, note and off")
        }
        let subject = argument[..<sign]
        let name = subject.prefix { $0 != "@" }
        let place = subject.dropFirst(name.count + 1)
        switch SettableRule(String(name)) {
        case .known(let rule):
            self.init(rule: rule, place: place.isEmpty ? nil : PlacePattern(String(place)), level: level)
        case .problem(let problem, let help):
            throw ValidationError(problem + (help.map { "; \($0)" } ?? ""))
        }
    }
}
