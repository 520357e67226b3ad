/// A part of a page, such as a paragraph or a table. All texts are plain; printers escape them.
package enum Block: Sendable {
    /// A heading within an entry; the printer decides its level.
    case heading(String)
    case paragraph([Inline])
    case list([[Inline]])
    case code(Code)
    /// The same code in several languages, shown side by side.
    case samples([Sample])
    /// A long sample, which is folded where the form can do that.
    case folded(Sample)
    case table(Table)
    /// A warning about the use of the entry.
    case warning([Inline])
    /// The method and the address of a call.
    case endpoint(Endpoint)
    /// Links to the previous and the next call.
    case previousAndNext(previous: Inline?, next: Inline?)
}
