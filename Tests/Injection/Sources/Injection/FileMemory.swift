/// Parses each text once. Most files of two clients are the same.
final class FileMemory {
    private struct Known {
        let text: String
        let file: ParsedFile
        /// True if it is what some plan holds.
        var isChecked = false
    }

    private var known: [String: [Known]] = [:]

    func parsed(_ file: (path: String, contents: String)) -> ParsedFile {
        if let index = index(of: file), let known = known[file.path]?[index] { return known.file }
        let parsed = ParsedFile(file.contents)
        // No other document has one with this attack.
        if !file.contents.hasMarker { known[file.path, default: []].append(Known(text: file.contents, file: parsed)) }
        return parsed
    }

    func isChecked(_ file: (path: String, contents: String)) -> Bool {
        index(of: file).map { known[file.path]?[$0].isChecked == true } ?? false
    }

    func setChecked(_ file: (path: String, contents: String)) {
        if let index = index(of: file) { known[file.path]?[index].isChecked = true }
    }

    private func index(of file: (path: String, contents: String)) -> Int? {
        known[file.path]?.firstIndex {
            $0.text.utf8.count == file.contents.utf8.count && $0.text.utf8.elementsEqual(file.contents.utf8)
        }
    }
}
