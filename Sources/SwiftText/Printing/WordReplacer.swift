/// A replacement of several words in one pass over the bytes of a text. `String.replacing` is too slow: for the 250,000
/// bytes of a runtime, it takes longer than the rest of a run.
struct WordReplacer {
    /// The words by their first byte, because hardly any byte of a text begins a word. Of words with the same first
    /// byte, longer ones come first.
    private var words: [[(old: [UInt8], new: [UInt8])]] = Array(repeating: [], count: 256)

    init(_ replacements: KeyValuePairs<String, String>) {
        for (old, new) in replacements.sorted(by: { $0.key.utf8.count > $1.key.utf8.count }) {
            guard let first = old.utf8.first else { continue }
            words[Int(first)].append((Array(old.utf8), Array(new.utf8)))
        }
    }

    func replaced(in bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        var copied = 0
        var position = 0
        while position < bytes.count {
            guard let word = words[Int(bytes[position])].first(where: { bytes[position...].starts(with: $0.old) }) else {
                position += 1
                continue
            }
            result += bytes[copied..<position]
            result += word.new
            position += word.old.count
            copied = position
        }
        result += bytes[copied...]
        return String(decoding: result, as: UTF8.self)
    }
}
