/// The parameters in braces in a path such as `/pets/{petId}`, or in a server's URL.
struct PathTemplate {
    /// The names in braces, each once.
    private(set) var names: [String] = []
    private(set) var isWellFormed = true

    init(_ text: String) {
        var name: String?
        var known: Set<String> = []
        for character in text.unicodeScalars {
            switch (character, name) {
            case ("{", nil): name = ""
            case ("}", let complete?):
                if known.insert(complete).inserted { names.append(complete) }
                isWellFormed = isWellFormed && !complete.isEmpty
                name = nil
            case ("{", _), ("}", _): isWellFormed = false
            default: name?.unicodeScalars.append(character)
            }
        }
        isWellFormed = isWellFormed && name == nil
    }
}
