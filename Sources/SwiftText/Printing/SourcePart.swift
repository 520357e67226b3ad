/// A part of a client, such as a type or a group of calls: a file, or a section of one.
struct SourcePart {
    /// The sections of a client, in reading order. A product can leave out the stubs.
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
    /// The imports that the part needs in a file of its own.
    var imports = ""
    let text: String
    /// The number of lines of the text, where there is a way to divide it.
    var lineCount = 0

    /// The most lines of a part that can be divided. With its head, no file has more than 2,500 lines.
    static let longest = 2_450

    var isLong: Bool { lineCount > Self.longest }
}
