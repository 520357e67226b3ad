extension Unicode.Scalar {
    /// True for a character that is invisible but changes how a line is shown: controls, line ends, direction marks,
    /// and characters without a form in Unicode.
    package var isInvisible: Bool {
        // Nearly all texts are ASCII, and Unicode properties are slow.
        if isASCII { return value < 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }
}
