/// The inputs and options of an output: the part of the manifest besides the list of files.
///
/// It is written into the user's repository, so it holds nothing that differs from one machine or day to the next: no
/// date and no absolute path.
public struct OutputDescription: Sendable, Hashable {
    /// The tool's name.
    public var generator: String

    /// The tool's version, without a build number.
    public var version: String

    /// The name of the client type.
    public var client: String

    /// The spec's path as the configuration has it.
    public var spec: String

    /// The files of the spec, by their paths from the folder of the first, each with the hash of its bytes. A later run
    /// compares them to decide if it has anything to do; empty: it always has.
    public var inputs: [String: String]

    /// The hashes of the overlays, in their order.
    public var overlays: [String]

    /// The options that shape the output, by their names in the configuration.
    public var options: [String: String]

    /// Records of other modules in the manifest. They are written here, but not read.
    public var records: [Record]

    /// One member of the manifest that this module does not look into.
    public struct Record: Sendable, Hashable {
        /// The key of the member in the manifest.
        public var name: String
        /// JSON, perhaps of several lines.
        public var json: String

        /// A member whose `json` is valid JSON.
        public init(name: String, json: String) {
            self.name = name
            self.json = json
        }
    }

    /// Describes one output; see the properties for what each part may hold.
    public init(
        generator: String = "tenon",
        version: String,
        client: String,
        spec: String,
        inputs: [String: String] = [:],
        overlays: [String] = [],
        options: [String: String] = [:],
        records: [Record] = []
    ) {
        self.generator = generator
        self.version = version
        self.client = client
        self.spec = spec
        self.inputs = inputs
        self.overlays = overlays
        self.options = options
        self.records = records
    }

    /// The description as a manifest has it, without the records.
    public var withoutRecords: OutputDescription {
        var description = self
        description.records = []
        return description
    }
}
