/// The differences between a manifest and the present state, in words.
struct ManifestDifference {
    let words: [String]

    /// - Parameter recorded: `nil` if there is no readable manifest.
    init(_ recorded: OutputDescription?, isThere: Bool, now: OutputDescription) {
        guard let recorded else {
            words = [isThere ? "cannot be read" : "is missing"]
            return
        }
        var words: [String] = []
        if recorded.client != now.client { words.append("is that of the client '\(recorded.client)'") }
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

    /// The first few names, as a text.
    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
        return names.count > 5 ? shown + " and \(names.count - 5) more" : shown
    }
}
