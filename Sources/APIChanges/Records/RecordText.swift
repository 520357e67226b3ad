import ShownText

/// JSON as manifests have it: without blanks, and a line for each thing that can come or go by itself.
///
/// A line begins with the comma that parts it from the one before, and the first line of a list is never one of these
/// things. So what comes or goes touches no line but its own, and two branches merge.
struct RecordText {
    private(set) var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// JSON already.
    mutating func write(_ json: String) {
        bytes.append(contentsOf: json.utf8)
    }

    mutating func write(_ json: [UInt8]) {
        bytes.append(contentsOf: json)
    }

    /// The end of a line, and the comma of the next.
    mutating func beginRow() {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(UInt8(ascii: ","))
    }

    /// A string with its quotes. Most are plain, and there are very many.
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

    /// An array on one line.
    mutating func list<Element>(_ elements: [Element], _ write: (inout Self, Element) -> Void) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(&self, element)
        }
        bytes.append(UInt8(ascii: "]"))
    }
}

/// The members of an object that are not what they are without being said.
struct RecordOptions {
    private var text = RecordText()

    var isEmpty: Bool { text.bytes.isEmpty }
    /// On one line.
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
