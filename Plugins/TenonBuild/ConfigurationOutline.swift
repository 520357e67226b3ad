/// The clients that a `tenon.yaml` lists, as far as a plugin can see them.
///
/// A plugin can neither run the tool nor read YAML, so the list is read as people mostly write it: with a key a line. The tool
/// reads the file properly, and says so where it has no client of a name that is found here.
struct ConfigurationOutline {
    struct Client: Equatable {
        var name: String
        /// The path of the spec's root file, from the configuration's folder.
        var spec: String?
    }

    let clients: [Client]
    /// The name of the runtime that they have in common; `nil`: there is none.
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
                // Its keys begin on the next line.
                if key.isEmpty { continue }
            }
            keyColumn = keyColumn ?? column
            guard column == keyColumn, let (key, value) = Self.pair(content), !entries.isEmpty else { continue }
            entries[entries.count - 1][key] = value
        }
        clients = entries.compactMap { entry in entry["name"].map { Client(name: $0, spec: entry["spec"]) } }
    }

    /// `runtime: {name: APIKit, output: Sources/APIKit}` → `APIKit`.
    private static func name(inFlow line: Substring) -> String? {
        guard let open = line.firstIndex(of: "{") else { return nil }
        let inner = line[line.index(after: open)...].prefix { $0 != "}" }
        let pairs = inner.split(separator: ",").map { pair($0.drop { $0 == " " }) }
        return pairs.lazy.compactMap { $0 }.first { $0.key == "name" }?.value
    }

    /// `name: Pets # ours` → `name`, `Pets`.
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
