import CYAML

extension LibYAMLFailure {
    /// Returns the failure as a problem, with a message that helps to find the mistake.
    func problem(in file: SourceFile, breaks: ExoticLineBreaks) -> YAMLProblem {
        if error == YAML_READER_ERROR { return readerProblem(in: file) }
        let found = location(of: mark, in: file, breaks: breaks)
        let start = location(of: contextMark, in: file, breaks: breaks)
        let words = SyntaxMessage(libYAML: problem, at: TextSituation(found))
        // The start of the surrounding construct helps only if it is on another line.
        let isApart = !context.isEmpty && start.line != found.line
        return YAMLProblem(
            kind: .syntax, message: words.message, location: words.pointsAtStart ? start : found,
            related: isApart && !words.pointsAtStart ? start : nil, help: words.help)
    }

    private func readerProblem(in file: SourceFile) -> YAMLProblem {
        let isControl = problem.contains("control character")
        return YAMLProblem(
            kind: isControl ? .syntax : .invalidUTF8,
            message: isControl ? "a control character that YAML does not allow" : "this is not UTF-8 text",
            location: file.location(atOffset: offset),
            help: isControl ? "write it as an escape in double quotes, such as \"\\u0007\"" : nil)
    }

    /// Returns the place of a mark. libyaml adds an end to the last line, and may report a mistake in the line after
    /// it.
    private func location(
        of mark: yaml_mark_t, in file: SourceFile, breaks: ExoticLineBreaks
    ) -> SourceLocation {
        let position = breaks.tokenPosition(mark, length: 1)
        guard file.lineBytes(Int(position.line)) != nil else { return file.location(atOffset: file.utf8.count) }
        return SourceLocation(file: file, line: Int(position.line), column: Int(position.column))
    }
}
