/// The differences between a manifest and that of the present run, in words.
struct ManifestDifference {
    /// The differences, each as the predicate of a sentence; never empty.
    let words: [String]

    /// - Parameters:
    ///   - recorded: The description in the manifest; `nil` if there is no readable manifest.
    ///   - isThere: True if there is a manifest, readable or not.
    init(_ recorded: OutputDescription?, isThere: Bool, now: OutputDescription) {
        guard let recorded else {
            words = [isThere ? "cannot be read" : "is missing"]
            return
        }
        var words: [String] = []
        if recorded.client != now.client { words.append("belongs to the client '\(recorded.client)'") }
        if recorded.generator != now.generator || recorded.version != now.version {
            words.append("was written by \(recorded.generator) \(recorded.version), this is \(now.version)")
        }
        if recorded.spec != now.spec { words.append("names the spec '\(recorded.spec)', which is '\(now.spec)'") }
        let options = Self.changed(recorded.options, now.options)
        if !options.isEmpty { words.append("records other options: \(Self.list(options))") }
        let inputs = Self.changed(recorded.inputs, now.inputs)
        if !inputs.isEmpty { words.append("records other files of the spec: \(Self.list(inputs))") }
        if recorded.overlays != now.overlays { words.append("records other overlays") }
        self.words = words.isEmpty ? ["records other names or findings"] : words
    }

    private static func changed(_ old: [String: String], _ new: [String: String]) -> [String] {
        Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted(by: OutputPath.precedes)
    }

    /// Lists the first five names, and the number of the others.
    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
        return names.count > 5 ? shown + " and \(names.count - 5) more" : shown
    }
}
