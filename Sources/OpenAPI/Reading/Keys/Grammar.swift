/// The keys of one kind of object. All passes over a spec share it: it finds unknown keys, and gives the bundler the
/// kind of each reference's target.
final class Grammar: Sendable {
    /// The name of the kind with its article, for findings: `a parameter`.
    let noun: String
    /// The section of `components` for such objects; `nil` if there is none.
    let section: String?
    let keys: [String: Shape]
    /// The first version of each key that came after 3.0.
    let newer: [String: SpecificationVersion]
    /// The kind of the values of all keys that are not in `keys` and do not begin with `x-`, such as the keys of
    /// `paths`.
    let patterned: ObjectKind?

    /// The shape of a key's value.
    indirect enum Shape: Sendable {
        /// A value without objects of a spec: text, numbers, lists of text, examples.
        case data
        case object(ObjectKind)
        case list(ObjectKind)
        case map(ObjectKind)
        /// The values of a discriminator's mapping: names of schemas, or references.
        case references
    }

    init(
        _ noun: String, section: String? = nil, patterned: ObjectKind? = nil, _ keys: [String: Shape],
        newer: [String: SpecificationVersion] = [:]
    ) {
        self.noun = noun
        self.section = section
        self.patterned = patterned
        self.keys = keys
        self.newer = newer
    }
}
