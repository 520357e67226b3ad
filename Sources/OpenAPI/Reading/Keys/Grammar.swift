/// The keys of objects of one kind. It is written once for all passes over a description: it finds unknown keys, and
/// tells the bundler the kind of each reference's target.
final class Grammar: Sendable {
    /// The name of the kind with its article, for findings: `a parameter`.
    let noun: String
    /// The section of `components` that such objects stand in.
    let section: String?
    let keys: [String: Shape]
    /// Keys that came after 3.0.
    let newer: [String: SpecificationVersion]
    /// The kind of the value of every key that is not among `keys` and does not begin with `x-`, such as the keys of
    /// `paths`.
    let patterned: ObjectKind?

    /// The shape of a key's value.
    indirect enum Shape: Sendable {
        /// Anything that holds no object of a description: text, numbers, lists of text, examples.
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
