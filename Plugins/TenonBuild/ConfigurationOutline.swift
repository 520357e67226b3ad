/// The names of the clients and the runtime in a `tenon.yaml`, found without a YAML parser.
///
/// A plugin can neither run the tool nor parse YAML, so this reads the usual layout, with one key on each line. The
/// tool parses the file later, and reports a name found here that no client has.
struct ConfigurationOutline {
    struct Client: Equatable {
        var name: String
        /// The path of the spec's root file, from the configuration's folder.
        var spec: String?
    }

    let clients: [Client]
    /// The name of the shared runtime; `nil` if there is none.
    private(set) var runtime: String?

    init(_ text: String) {
        var entries: [[Substring: String]] = []
        var isInClients = false
        var isInRuntime = false
        /// The columns of the clients' dashes, and of their keys.
        var (dashColumn, keyColumn): (Int?, Int?) = (nil, nil)
        for line in text.split(whereSeparator: \.isNewline) {
            var content = line.drop { $0 == " " }
            var column = line.count - content.count
            if content.isEmpty || content.hasPrefix("#") { continue }
            let isItem = content == "-" || content.hasPrefix("- ")
            if column == 0, !isItem {
                isInClients = content.hasPrefix("clients:")
                isInRuntime = content.hasPrefix("runtime:")
                if isInRuntime { runtime = Self.name(inFlow: content) }
                continue
            }
            if isInRuntime, let (key, value) = Self.pair(content), key == "name" { runtime = value }
            guard isInClients else { continue }
            if isItem, column == dashColumn ?? column {
                let key = content.dropFirst().drop { $0 == " " }
                (dashColumn, keyColumn) = (column, nil)
                column += content.count - key.count
                content = key
                entries.append([:])
                // The client's keys begin on the next line.
                if key.isEmpty { continue }
            }
            keyColumn = keyColumn ?? column
            guard column == keyColumn, let (key, value) = Self.pair(content), !entries.isEmpty else { continue }
            entries[entries.count - 1][key] = value
        }
        clients = entries.compactMap { entry in entry["name"].map { Client(name: $0, spec: entry["spec"]) } }
    }

    /// Returns `APIKit` for `runtime: {name: APIKit, output: Sources/APIKit}`.
    private static func name(inFlow line: Substring) -> String? {
        guard let open = line.firstIndex(of: "{") else { return nil }
        let inner = line[line.index(after: open)...].prefix { $0 != "}" }
        let pairs = inner.split(separator: ",").map { pair($0.drop { $0 == " " }) }
        return pairs.lazy.compactMap { $0 }.first { $0.key == "name" }?.value
    }

    /// Returns `name` and `Pets` for `name: Pets # ours`.
    private static func pair(_ line: Substring) -> (key: Substring, value: String)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let rest = line[line.index(after: colon)...].drop { $0 == " " }
        guard let first = rest.first, first != "#" else { return nil }
        if first == "\"" || first == "'" {
            return (line[..<colon], String(rest.dropFirst().prefix { $0 != first }))
        }
        var value = rest[...]
        if let comment = rest.firstRange(of: " #") { value = rest[..<comment.lowerBound] }
        while value.last == " " || value.last == "\t" { value.removeLast() }
        return (line[..<colon], String(value))
    }
}
