import Diagnostics
import OpenAPI
import YAMLTree

/// A reader of the values of options, which reports each mistake.
struct OptionReader {
    let diagnostics: DiagnosticCollector
    /// The path of the configuration. Paths in the configuration are relative to its folder.
    let file: String
    let needs: OptionDescription.Needs

    /// Returns the value of a mapping with these options; `nil`, after a finding, if the node is no mapping.
    func read<Target>(_ node: YAMLNode, _ group: ConfigurationMapping<Target>) -> Target? {
        guard node.kind == .mapping else {
            reportWrong(node, "\(group.title) must be a mapping")
            return nil
        }
        reportUnknown(in: node, group.title, group.options.map(\.description.key))
        var target = Target()
        target.location = node.location
        for option in group.options {
            if let value = node[option.description.key] {
                option.read(value, &target, self)
            } else if option.description.isRequired(needs) {
                diagnostics.report(
                    RunFinding.missingOption, "\(group.title) needs '\(option.description.key)'", at: node.location)
            }
        }
        return target
    }

    /// Resolves a path in the configuration, so that it is relative to the current folder.
    func path(_ path: String) -> String {
        SourcePath.resolve(path, from: file)
    }

    func reportWrong(_ node: YAMLNode, _ message: String, help: Help? = nil) {
        diagnostics.report(RunFinding.wrongOption, message, at: node.location, help: help)
    }

    private func reportUnknown(in node: YAMLNode, _ title: String, _ known: [String]) {
        for (key, _) in node.entries {
            guard let text = key.text, !known.contains(text) else { continue }
            diagnostics.report(
                RunFinding.unknownOption, "unknown key '\(text)' in \(title)", at: key.location, help: help(for: text, known))
        }
    }

    /// Returns advice for an unknown key: a similar key, or the mapping that the key belongs in.
    private func help(for key: String, _ known: [String]) -> Help? {
        let levels = RootOptions.levels
        if let level = levels.first(where: { $0.keys.contains(key) }) {
            return "'\(key)' belongs in \(level.title)"
        }
        if let meant = suggestion(for: key, among: known) { return .didYouMean(meant) }
        guard let meant = suggestion(for: key, among: levels.flatMap(\.keys)),
            let level = levels.first(where: { $0.keys.contains(meant) })
        else { return nil }
        return "did you mean '\(meant)', which belongs in \(level.title)?"
    }
}
