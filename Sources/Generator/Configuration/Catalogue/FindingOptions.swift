import Diagnostics
import YAMLTree

extension ConfigurationOption where Target == ClientConfiguration {
    /// Returns the option with the levels of rules: one level for a rule, or one level for each of several places.
    static func findings(_ key: String, _ summary: String, page: String) -> Self {
        let description = OptionDescription(
            key: key, kind: .byChoice(RuleCatalogue.settable, .choiceOrByName(RuleLevel.allCases.map(\.rawValue), "place")),
            summary: summary, page: page, absence: .words("the level of each rule"),
            examples: [["unknown-format": "off", "dangling-reference": ["specs/common": "warning"]]])
        return Self(description: description) { value, client, reader in
            client.levels.settings = reader.settings(value, key)
        }
    }
}

extension OptionReader {
    /// Reads the settings in a mapping from rules to levels.
    func settings(_ value: YAMLNode, _ key: String) -> [RuleSetting] {
        guard value.kind == .mapping else {
            reportWrong(value, "'\(key)' must be a mapping of rules to levels")
            return []
        }
        return value.entries.flatMap { name, value in
            switch SettableRule(name.text ?? "") {
            case .known(let rule): return settings(of: rule, name, value)
            case .problem(let problem, let help):
                reportWrong(name, problem, help: help.map { Help($0) })
                return []
            }
        }
    }

    private func settings(of rule: DiagnosticID, _ name: YAMLNode, _ value: YAMLNode) -> [RuleSetting] {
        guard value.kind == .mapping else {
            return [choice(value, rule.rawValue, RuleLevel.self)].compactMap(\.self).map {
                RuleSetting(rule: rule, level: $0, location: name.location)
            }
        }
        return value.entries.compactMap { place, level in
            guard let level = choice(level, place.text ?? "", RuleLevel.self) else { return nil }
            return RuleSetting(rule: rule, place: pattern(place), level: level, location: place.location)
        }
    }

    /// Returns the pattern of a place, whose file is written relative to the folder of the configuration.
    private func pattern(_ place: YAMLNode) -> PlacePattern {
        let written = PlacePattern(place.text ?? "")
        return PlacePattern(file: written.file.isEmpty ? "" : path(written.file), pointer: written.pointer)
    }
}
