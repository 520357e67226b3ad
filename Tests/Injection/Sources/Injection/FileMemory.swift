/// Parses each text once, because most files of two clients are equal.
final class FileMemory {
    private struct Known {
        let text: String
        let file: ParsedFile
        /// True if the file matches a plan.
        var isChecked = false
    }

    private var known: [String: [Known]] = [:]

    func parsed(_ file: (path: String, contents: String)) -> ParsedFile {
        if let index = index(of: file), let known = known[file.path]?[index] { return known.file }
        let parsed = ParsedFile(file.contents)
        // A file with a marker is not kept, because no other document gives it.
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
