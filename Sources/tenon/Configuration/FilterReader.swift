import Diagnostics
import SwiftPlan
import YAMLTree

/// Reads the `filter` and the `exclude` of a client.
struct FilterReader {
    private(set) var filter = DocumentFilter()
    /// Where each name stands, for findings about those that the spec does not have.
    private(set) var places: [DocumentFilter.Entry: SourceLocation] = [:]

    init(_ client: YAMLNode, _ diagnostics: DiagnosticCollector) {
        if let node = client["filter"] { filter.included = names(node, isExcluded: false, diagnostics) }
        if let node = client["exclude"] { filter.excluded = names(node, isExcluded: true, diagnostics) }
    }

    private mutating func names(
        _ node: YAMLNode, isExcluded: Bool, _ diagnostics: DiagnosticCollector
    ) -> DocumentFilter.Names {
        let title = isExcluded ? "what is excluded" : "a filter"
        guard let object = ConfigurationObject(node, title, diagnostics) else { return .init() }
        object.checkKeys(DocumentFilter.List.allCases.map(\.rawValue))
        var lists: [DocumentFilter.List: [String]] = [:]
        for list in DocumentFilter.List.allCases {
            lists[list] = object.texts(list.rawValue)
            for element in node[list.rawValue].map({ Array($0.elements) }) ?? [] {
                let entry = DocumentFilter.Entry(list: list, isExcluded: isExcluded, name: element.text ?? "")
                places[entry] = element.location
            }
        }
        return DocumentFilter.Names(lists)
    }
}
