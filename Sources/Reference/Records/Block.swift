/// A part of an entry, from top to bottom.
package enum Block: Sendable {
    case heading(String)
    case paragraph([Inline])
    case list([[Inline]])
    case code(Code)
    /// The same in several languages, to be seen beside one another.
    case samples([Sample])
    /// Something long, which is shown when it is asked for.
    case folded(Sample)
    case table(Table)
    /// Something to know before use.
    case warning([Inline])
    case endpoint(Endpoint)
    case neighbours(previous: Inline?, next: Inline?)
}
