import Diagnostics
import YAMLTree

extension YAMLNode {
    /// Advice for `yes`, `no` and other flags of YAML 1.1, which many authors of specs still use.
    var flagHelp: Help? {
        guard let word = string?.lowercased(), isPlain || word == "true" || word == "false" else { return nil }
        switch word {
        case "yes", "y", "on": return "YAML 1.2 knows only true and false: write 'true'"
        case "no", "n", "off": return "YAML 1.2 knows only true and false: write 'false'"
        case "true", "false": return "leave out the quotes"
        default: return nil
        }
    }

    /// The kind of the node, as findings name it.
    var kindInWords: String {
        switch kind {
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .scalar:
            if isNull {
                "nothing"
            } else if bool != nil {
                "true or false"
            } else if number != nil {
                "a number"
            } else {
                "text"
            }
        }
    }
}
