package import SwiftPlan

extension ReferenceBook {
    /// The files of one form.
    ///
    /// - Parameter spec: What they say that they were made from.
    package func pages(_ form: PlanOptions.Docs, spec: String) -> [ReferencePage] {
        switch form {
        case .markdown: MarkdownPages(self, spec: spec).pages()
        case .docc: DocCPages(self).pages()
        case .html: [HTMLPage(self, spec: spec).page()]
        }
    }
}
