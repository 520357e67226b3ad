/// What made an output: the part of the manifest that is not the list of files.
///
/// Everything here is written into the user's repository, so it holds nothing that differs from one machine or day to
/// the next: no date and no absolute path.
public struct OutputDescription: Sendable, Codable, Hashable {
    /// The tool's name.
    public var generator: String

    /// The tool's version, without a build number.
    public var version: String

    /// The name of the client type.
    public var client: String

    /// The spec's path as the configuration has it.
    public var spec: String

    /// A hash over all files of the spec.
    public var specHash: String

    /// The options that shape the output, by their names in the configuration.
    public var options: [String: String]

    /// Describes one output; see the properties for what each part may hold.
    public init(
        generator: String = "tenon",
        version: String,
        client: String,
        spec: String,
        specHash: String,
        options: [String: String] = [:]
    ) {
        self.generator = generator
        self.version = version
        self.client = client
        self.spec = spec
        self.specHash = specHash
        self.options = options
    }
}
