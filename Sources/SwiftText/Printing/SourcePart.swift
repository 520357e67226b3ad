/// A printed part of a client, such as a type or a group: a whole file, or a part of one.
struct SourcePart {
    /// The sections of a client, in reading order. Stubs are a section, so that a product can omit them.
    enum Section: CaseIterable {
        case client, calls, models, runtime, stubs

        /// The name of the section's folder or file; `nil` at the top level.
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
    /// The part of the file name after the client's name; `nil` for the main file.
    let name: String?
    /// The import lines that the part needs.
    var imports = ""
    let text: String
    /// The number of lines of a part that can be divided; 0 for other parts.
    var lineCount = 0

    /// The most lines of a part that can be divided. With head and imports, its file then has at most 2,500 lines.
    static let maximumLines = 2_450

    var isLong: Bool { lineCount > Self.maximumLines }
}
