import Diagnostics
import YAMLTree

/// The likely correction of a reference that leads nowhere.
struct ReferenceSuggestion {
    let text: String?

    /// Searches for a correction.
    ///
    /// - Parameters:
    ///   - tokens: The tokens of the reference's fragment.
    ///   - index: The index of the token that `node` does not have.
    ///   - budget: The remaining budget for suggestions.
    init(
        _ reference: Reference, tokens: [String], failingAt index: Int, in node: SourceNode,
        budget: inout SuggestionBudget
    ) {
        let path = reference.text.prefix { $0 != "#" }
        if let name = budget.suggestion(for: tokens[index], among: node.file.keys(of: node.yaml)) {
            let corrected = tokens[..<index] + [name] + tokens[(index + 1)...]
            text = path + "#" + corrected.map { "/" + JSONPointer.escaped($0) }.joined()
        } else if let section = Self.section(of: tokens.last ?? "", in: node.file) {
            text = "\(path)#/components/\(section)/\(JSONPointer.escaped(tokens.last ?? ""))"
        } else {
            text = nil
        }
    }

    /// Returns the section of `components` that has the name. `#/definitions/Pet` was the pointer before OpenAPI 3, and
    /// authors easily take a parameter for a header.
    static func section(of name: String, in file: LoadedFile) -> String? {
        guard let components = file.root["components"] else { return nil }
        return components.entries.first { file.value(of: name, in: $0.value) != nil }?.key.text
    }
}
