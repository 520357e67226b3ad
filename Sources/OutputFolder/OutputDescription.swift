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

    /// The files of the spec, by their paths from the folder of the first: what a later run has to look at to know whether
    /// it has anything to do. Empty where it has in any case.
    public var inputs: [String]

    /// The options that shape the output, by their names in the configuration.
    public var options: [String: String]

    /// What callers see of the client, by what it is in the spec; each with what is known of it.
    public var api: [String: [String: String]]

    /// Describes one output; see the properties for what each part may hold.
    public init(
        generator: String = "tenon",
        version: String,
        client: String,
        spec: String,
        specHash: String,
        inputs: [String] = [],
        options: [String: String] = [:],
        api: [String: [String: String]] = [:]
    ) {
        self.generator = generator
        self.version = version
        self.client = client
        self.spec = spec
        self.specHash = specHash
        self.inputs = inputs
        self.options = options
        self.api = api
    }
}

extension OutputDescription {
    /// Manifests of earlier versions say nothing of the API, nor of the files of the spec.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            generator: try container.decode(String.self, forKey: .generator),
            version: try container.decode(String.self, forKey: .version),
            client: try container.decode(String.self, forKey: .client),
            spec: try container.decode(String.self, forKey: .spec),
            specHash: try container.decode(String.self, forKey: .specHash),
            inputs: try container.decodeIfPresent([String].self, forKey: .inputs) ?? [],
            options: try container.decode([String: String].self, forKey: .options),
            api: try container.decodeIfPresent([String: [String: String]].self, forKey: .api) ?? [:])
    }
}
