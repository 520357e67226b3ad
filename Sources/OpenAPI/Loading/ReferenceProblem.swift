/// Why a `$ref` leads nowhere.
enum ReferenceProblem: Error {
    case missingFile(path: String)
    case unreadableFile(path: String, reason: String)
    case outside(path: String)
    case remote
    /// The file is no YAML, or empty, which is reported where it is wrong.
    case brokenFile(path: String)
    case limit
    /// There is no such place in the file; what could have been meant.
    case dangling(suggestion: String?)
    /// Following it comes back to it.
    case loop
}
