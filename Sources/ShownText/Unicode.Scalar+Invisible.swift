extension Unicode.Scalar {
    /// True for controls, line separators, direction marks and code points without a character: they are invisible, but
    /// change how a line is shown.
    package var isInvisible: Bool {
        // Nearly all texts are ASCII, and Unicode properties are slow.
        if isASCII { return value < 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }
}
