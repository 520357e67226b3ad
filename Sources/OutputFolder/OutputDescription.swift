/// The inputs and options of an output: all of the manifest except the list of files.
///
/// The manifest is in the user's repository, so a description contains nothing that depends on the machine or the day,
/// such as a date or an absolute path.
public struct OutputDescription: Sendable, Hashable {
    /// The tool's name.
    public var generator: String

    /// The tool's version, without a build number.
    public var version: String

    /// The name of the client type.
    public var client: String

    /// The path of the spec in the configuration.
    public var spec: String

    /// The hashes of the spec's files, by their paths relative to the folder of the first file. A later run compares
    /// them to decide if it has anything to do. If there are none, it always has.
    public var inputs: [String: String]

    /// The hashes of the overlays, in the order in which they apply.
    public var overlays: [String]

    /// The options that shape the output, by their names in the configuration.
    public var options: [String: String]

    /// The records of other modules. This module writes them, but does not read them.
    public var records: [Record]

    /// A member of the manifest that this module does not interpret.
    public struct Record: Sendable, Hashable {
        /// The key of the member in the manifest.
        public var name: String
        /// The value as JSON, on one line or several.
        public var json: String

        /// Creates a record. `json` must be valid JSON.
        public init(name: String, json: String) {
            self.name = name
            self.json = json
        }
    }

    /// Creates a description of one output.
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

    /// The description without its records, as decoding a manifest gives it.
    public var withoutRecords: OutputDescription {
        var description = self
        description.records = []
        return description
    }
}
