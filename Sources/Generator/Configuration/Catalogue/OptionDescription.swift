/// The description of one key of `tenon.yaml`, for the JSON Schema, the documentation and messages.
struct OptionDescription {
    let key: String
    let kind: OptionKind
    /// The effect of the option, as a part of a sentence.
    let summary: String
    /// A link to the section of the documentation with details.
    var page: String?
    let absence: Absence
    var examples: [JSONValue] = []

    /// The default of the option.
    enum Absence {
        /// The key is required.
        case required
        /// The key is required, except in the case that these words describe.
        case requiredUnless(String)
        case value(JSONValue)
        /// A default that no value of the option expresses.
        case words(String)
    }

    /// The keys that a file must have.
    enum Needs {
        case nothing
        /// All required keys except the output, which the command line gives.
        case allButOutput
        case all
    }

    func isRequired(_ needs: Needs = .allButOutput) -> Bool {
        switch absence {
        case .required: needs != .nothing
        case .requiredUnless: needs == .all
        case .value, .words: false
        }
    }
}

/// The values that an option takes.
indirect enum OptionKind {
    /// - Parameter what: The meaning of the text, such as a file.
    case text(_ what: String)
    case flag
    /// A whole number from 1.
    case number
    case choice([String])
    /// - Parameter elements: The noun for several elements, unless they are choices.
    case list(OptionKind, _ elements: String? = nil)
    /// A mapping with any keys.
    case byName(OptionKind, _ what: String)
    /// A mapping whose keys come from a fixed list.
    case byChoice([String], OptionKind)
    /// One of these values, or a mapping from any keys to these values.
    case choiceOrByName([String], _ what: String)
    /// A mapping of further options.
    case group(_ title: String, [OptionDescription])
}
