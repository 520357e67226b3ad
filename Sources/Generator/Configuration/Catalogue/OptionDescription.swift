/// All that is said of one key of `tenon.yaml`: in the JSON Schema, in the documentation, and in messages.
struct OptionDescription {
    let key: String
    let kind: OptionKind
    /// The effect of the option, as a part of a sentence.
    let summary: String
    /// The section of the documentation that says more, as the page of the configuration links to it.
    var page: String?
    let absence: Absence
    var examples: [JSONValue] = []

    /// The default of the option.
    enum Absence {
        /// The key has to be there.
        case isMistake
        /// The key has to be there, unless what these words say is so.
        case isMistakeUnless(String)
        case value(JSONValue)
        /// A default that no value of the option expresses.
        case words(String)
    }

    /// The required keys.
    enum Needs {
        case nothing
        /// Somebody else says where clients go.
        case allButOutput
        case all
    }

    func isRequired(_ needs: Needs = .allButOutput) -> Bool {
        switch absence {
        case .isMistake: needs != .nothing
        case .isMistakeUnless: needs == .all
        case .value, .words: false
        }
    }
}

/// The values that an option takes.
indirect enum OptionKind {
    /// - Parameter what: What the text stands for, such as a file.
    case text(_ what: String)
    case flag
    /// A whole number from 1.
    case number
    case choice([String])
    /// - Parameter elements: How several of them are called, where that is no list of choices.
    case list(OptionKind, _ elements: String? = nil)
    /// A mapping with any keys.
    case byName(OptionKind, _ what: String)
    /// A mapping with keys that are names of a catalogue.
    case byChoice([String], OptionKind)
    /// One of these, or a mapping with any keys to these.
    case choiceOrByName([String], _ what: String)
    /// A mapping with the keys of other options.
    case group(_ title: String, [OptionDescription])
}
