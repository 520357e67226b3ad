extension Unicode.Scalar {
    /// A character that changes how a line is shown or read without being seen: controls, ends of lines, those that
    /// reverse the direction of text, and those that no Unicode table has a form for.
    package var isInvisible: Bool {
        // Nearly all texts are ASCII, and Unicode is slow to ask.
        if isASCII { return value < 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }
}
