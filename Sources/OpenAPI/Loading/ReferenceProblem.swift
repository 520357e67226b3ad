/// The reason why a `$ref` leads nowhere.
enum ReferenceProblem: Error {
    case missingFile(path: String)
    case unreadableFile(path: String, reason: String)
    case outside(path: String)
    case remote
    /// The file is not YAML or is empty. The finding about it is in that file.
    case brokenFile(path: String)
    case limit
    /// The file has no such node. `suggestion` is a similar reference that leads somewhere.
    case dangling(suggestion: String?)
    /// Following the reference leads back to it.
    case loop
}
