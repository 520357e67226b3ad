package import SwiftPlan

extension ReferenceBook {
    /// Prints the reference as Markdown, Swift-DocC or HTML.
    ///
    /// - Parameter spec: The name of the spec in the first line of Markdown and HTML files.
    package func pages(_ form: PlanOptions.Docs, spec: String) -> [ReferencePage] {
        switch form {
        case .markdown: MarkdownPages(self, spec: spec).pages()
        case .docc: DocCPages(self).pages()
        case .html: [HTMLPage(self, spec: spec).page()]
        }
    }
}
