/// A pattern for places in specs: `specs/common`, `#/paths/~1pets`, or `specs/pets.yaml#/components`.
///
/// A pattern matches the file, folder or place that it names, and everything within. `*` stands for any part of a name,
/// `**` for any number of names.
public struct PlacePattern: Sendable, Hashable, CustomStringConvertible {
    /// The part before `#`; empty for every file.
    public let file: String
    /// The part after `#`: a JSON pointer, or empty for all of a file.
    public let pointer: String

    /// Creates a pattern from a text, split at its first `#`.
    public init(_ text: String) {
        let file = text.utf8.prefix { $0 != UInt8(ascii: "#") }
        self.init(
            file: String(decoding: file, as: UTF8.self),
            pointer: String(decoding: text.utf8[file.endIndex...].dropFirst(), as: UTF8.self))
    }

    /// Creates a pattern from its two parts; an empty part matches everything.
    public init(file: String, pointer: String) {
        self.file = file
        self.pointer = pointer
    }

    public var description: String {
        pointer.isEmpty ? file : file + "#" + pointer
    }

    /// Returns true if the pattern matches the place of a finding.
    ///
    /// - Parameters:
    ///   - path: The file of a finding, relative to the same folder as the pattern.
    ///   - pointer: The JSON pointer of a finding, with or without its file and `#` before it.
    public func matches(_ path: String?, _ pointer: String?) -> Bool {
        if !file.isEmpty, !Glob(file).matches(path) { return false }
        if self.pointer.isEmpty { return true }
        let place = pointer.map { text in
            text.utf8.firstIndex(of: UInt8(ascii: "#")).map { String(text[$0...].dropFirst()) } ?? text
        }
        return Glob(self.pointer).matches(place)
    }
}
