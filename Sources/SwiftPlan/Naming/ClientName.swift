/// Checks the names of clients.
public enum ClientName {
    /// The reason why a name cannot be a client's; `nil` if it can.
    public static func problem(with name: String) -> String? {
        guard SwiftName.isValid(name), !SwiftKeywords.contains(name) else {
            return "'\(name)' cannot be the name of a Swift type"
        }
        guard !ReservedNames.topLevel.contains(name), !ReservedNames.inner.contains(name) else {
            return "'\(name)' is the name of a type that every client has or uses: '\(name)API' would do"
        }
        return nil
    }
}
