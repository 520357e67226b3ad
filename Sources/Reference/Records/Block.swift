/// A part of an entry, such as a paragraph or a table.
package enum Block: Sendable {
    case heading(String)
    case paragraph([Inline])
    case list([[Inline]])
    case code(Code)
    /// The same code in several languages, shown side by side.
    case samples([Sample])
    /// A long sample that is folded at first.
    case folded(Sample)
    case table(Table)
    /// A warning about the use of the entry.
    case warning([Inline])
    case endpoint(Endpoint)
    case neighbours(previous: Inline?, next: Inline?)
}
