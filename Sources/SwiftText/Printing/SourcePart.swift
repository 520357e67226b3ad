/// What a client has about one thing, such as a type or a group of calls: a file, or a part of one.
struct SourcePart {
    /// The parts of a client that belong together, in the order in which they are read. A product needs no stubs.
    enum Section: CaseIterable {
        case client, calls, models, runtime, stubs

        /// What it is called where it is a folder or a file; `nil` for what is at the top.
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
    /// What follows the client's name in the name of a file; `nil` for the client itself.
    let name: String?
    /// The lines that import what it needs, as they stand in a file of its own.
    var imports = ""
    let text: String
}
