import ShownText

/// A writer of JSON for manifests, without blanks, and with a line for each entry that can be added or removed alone.
///
/// A line begins with the comma that separates it from the line before, and the first line of a list is not an entry.
/// So an addition or a removal changes no other line, and two branches merge.
struct RecordText {
    private(set) var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes JSON.
    mutating func write(_ json: String) {
        bytes.append(contentsOf: json.utf8)
    }

    mutating func write(_ json: [UInt8]) {
        bytes.append(contentsOf: json)
    }

    /// Ends a line, and writes the comma of the next line.
    mutating func beginRow() {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(UInt8(ascii: ","))
    }

    /// Writes a string with its quotes. Plain strings, which are most, take a fast path.
    mutating func string(_ text: String) {
        let isPlain = text.utf8.allSatisfy { byte in
            (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
        }
        guard isPlain else { return write(JSONText.string(text)) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: text.utf8)
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func strings(_ texts: [String]) {
        list(texts) { $0.string($1) }
    }

    /// Writes an array on one line.
    mutating func list<Element>(_ elements: [Element], _ write: (inout Self, Element) -> Void) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(&self, element)
        }
        bytes.append(UInt8(ascii: "]"))
    }
}

/// An object of options, which has only the members that differ from their defaults.
struct RecordOptions {
    private var text = RecordText()

    var isEmpty: Bool { text.bytes.isEmpty }
    /// The object on one line.
    var json: String { "{" + text.text + "}" }

    mutating func add(_ key: String, _ write: (inout RecordText) -> Void) {
        if !isEmpty { text.write(",") }
        text.string(key)
        text.write(":")
        write(&text)
    }

    mutating func add(_ key: String, _ value: String?) {
        if let value { add(key) { $0.string(value) } }
    }

    mutating func add(_ key: String, _ values: [String]) {
        if !values.isEmpty { add(key) { $0.strings(values) } }
    }

    mutating func add(_ key: String, if flag: Bool) {
        if flag { add(key) { $0.write("true") } }
    }
}
