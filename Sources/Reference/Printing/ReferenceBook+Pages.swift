package import SwiftPlan

extension ReferenceBook {
    /// The files of one form.
    ///
    /// - Parameter spec: The name of the spec in the pages.
    package func pages(_ form: PlanOptions.Docs, spec: String) -> [ReferencePage] {
        switch form {
        case .markdown: MarkdownPages(self, spec: spec).pages()
        case .docc: DocCPages(self).pages()
        case .html: [HTMLPage(self, spec: spec).page()]
        }
    }
}
