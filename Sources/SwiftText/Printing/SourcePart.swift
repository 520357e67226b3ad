/// A part of a client, such as a type or a group of calls: a file, or a section of one.
struct SourcePart {
    /// The parts of a client that belong together, in the order in which they are read. A product needs no stubs.
    enum Section: CaseIterable {
        case client, calls, models, runtime, stubs

        /// The name of its folder or file; `nil` at the top level.
        var name: String? {
            switch self {
            case .client: nil
            case .calls: "Calls"
            case .models: "Models"
            case .runtime: "Runtime"
            case .stubs: "Stubs"
            }
        }
    }

    let section: Section
    /// The part of the file's name after the client's name; `nil` for the client itself.
    let name: String?
    /// The lines that import what it needs, as they stand in a file of its own.
    var imports = ""
    let text: String
    /// The number of lines of the text, where there is a way to divide it.
    var lineCount = 0

    /// The lines that a part may have, where there is a way to divide it. With what stands above it, no file has more
    /// than 2,500.
    static let longest = 2_450

    var isLong: Bool { lineCount > Self.longest }
}
