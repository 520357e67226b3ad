import CYAML

/// An error of libyaml with its original message; all positions count from 0.
struct LibYAMLFailure {
    let error: yaml_error_type_t
    let problem: String
    let context: String
    let mark: yaml_mark_t
    let contextMark: yaml_mark_t
    /// The byte offset of an error of libyaml's reader, which has no line and column.
    let offset: Int

    init(_ parser: yaml_parser_t) {
        error = parser.error
        problem = parser.problem.map { String(cString: $0) } ?? ""
        context = parser.context.map { String(cString: $0) } ?? ""
        mark = parser.problem_mark
        contextMark = parser.context_mark
        offset = parser.problem_offset
    }
}
