/// A check if text can be a regular expression of ECMA-262 or another dialect. It reports only mistakes in every
/// dialect.
struct RegularExpressionCheck {
    private(set) var problem: String?

    private var openGroups = 0
    private var isInClass = false
    private var isEscaped = false
    private var mayRepeat = false

    init(_ text: String) {
        for character in text.unicodeScalars where problem == nil {
            take(character)
        }
        guard problem == nil else { return }
        if isEscaped {
            problem = "it ends with a backslash"
        } else if isInClass {
            problem = "a '[' is never closed"
        } else if openGroups > 0 {
            problem = "a '(' is never closed"
        }
    }

    private mutating func take(_ character: Unicode.Scalar) {
        if isEscaped {
            (isEscaped, mayRepeat) = (false, true)
        } else if character == "\\" {
            isEscaped = true
        } else if isInClass {
            if character == "]" { (isInClass, mayRepeat) = (false, true) }
        } else {
            takeOutsideClass(character)
        }
    }

    private mutating func takeOutsideClass(_ character: Unicode.Scalar) {
        switch character {
        case "[": isInClass = true
        case "(":
            openGroups += 1
            mayRepeat = false
        case ")":
            openGroups -= 1
            mayRepeat = true
            if openGroups < 0 { problem = "a ')' closes nothing" }
        // After `(`, `?` begins the kind of the group.
        case "*", "+": if !mayRepeat { problem = "there is nothing that '\(character)' could repeat" }
        case "|": mayRepeat = false
        default: mayRepeat = true
        }
    }
}
