import YAMLTree

extension YAMLNode {
    /// What stands there, as findings say it.
    var kindInWords: String {
        switch kind {
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .scalar:
            if isNull {
                "nothing"
            } else if bool != nil {
                "true or false"
            } else if number != nil {
                "a number"
            } else {
                "text"
            }
        }
    }
}
