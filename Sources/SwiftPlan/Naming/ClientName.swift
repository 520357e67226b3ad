/// Checks the names of clients.
public enum ClientName {
    /// Returns the reason why a client cannot have a name; `nil` if it can.
    public static func problem(with name: String) -> String? {
        guard SwiftName.isValid(name), !SwiftKeywords.contains(name) else {
            return "'\(name)' cannot be the name of a Swift type"
        }
        guard !ReservedNames.topLevel.contains(name), !ReservedNames.inner.contains(name) else {
            return "'\(name)' is the name of a type that every client has or uses; choose another, such as '\(name)API'"
        }
        return nil
    }
}
