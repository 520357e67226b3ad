/// The colours of a text report, or none.
struct TextStyle {
    let color: Bool

    func strong(_ text: String) -> String { wrap(text, code: "1") }

    /// Colours the `^~~~` below a source line.
    func marker(_ text: String) -> String { wrap(text, code: "1;32") }

    func faint(_ text: String) -> String { wrap(text, code: "2") }

    func severity(_ severity: Diagnostic.Severity, _ text: String) -> String {
        switch severity {
        case .error: wrap(text, code: "1;31")
        case .warning: wrap(text, code: "1;33")
        case .note: wrap(text, code: "1;36")
        }
    }

    private func wrap(_ text: String, code: String) -> String {
        color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
