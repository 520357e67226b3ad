/// What objects of one kind may hold. It is written once, for everything that goes through a description: unknown keys
/// are found by it, and the bundler knows by it what each reference leads to.
final class Grammar: Sendable {
    /// With its article, as findings name it: `a parameter`.
    let noun: String
    /// The section of `components` that such objects stand in.
    let section: String?
    let keys: [String: Shape]
    /// Keys that came after 3.0.
    let newer: [String: SpecificationVersion]
    /// Every key that is not among `keys` and does not begin with `x-` holds one of these: of `paths`, for example.
    let patterned: ObjectKind?

    /// What the value of a key is.
    indirect enum Shape: Sendable {
        /// Anything that holds no object of a description: text, numbers, lists of text, examples.
        case data
        case object(ObjectKind)
        case list(ObjectKind)
        case map(ObjectKind)
        /// What a discriminator maps to: names of schemas, or references.
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
