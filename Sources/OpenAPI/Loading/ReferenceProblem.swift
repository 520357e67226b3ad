/// The reason why a `$ref` leads nowhere.
enum ReferenceProblem: Error {
    case missingFile(path: String)
    case unreadableFile(path: String, reason: String)
    case outside(path: String)
    case remote
    /// The file is no YAML, or empty, which is reported in the file.
    case brokenFile(path: String)
    case limit
    /// There is no such place in the file; `suggestion` is a similar reference that leads somewhere.
    case dangling(suggestion: String?)
    /// Following the reference leads back to it.
    case loop
}
