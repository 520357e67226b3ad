import SwiftPlan
import YAMLTree

/// The options of a client's `filter` and `exclude`: one list of names each for tags, paths, operations and schemas.
enum FilterOptions {
    static func group(isExcluded: Bool) -> ConfigurationMapping<FilterSetting> {
        ConfigurationMapping(
            title: isExcluded ? "what is excluded" : "a filter",
            options: DocumentFilter.List.allCases.map { option($0, isExcluded: isExcluded) })
    }

    private static func option(
        _ list: DocumentFilter.List, isExcluded: Bool
    ) -> ConfigurationOption<FilterSetting> {
        .texts(
            list.rawValue, "names", isExcluded ? exclusion(list) : inclusion(list), without: "none",
            example: .list([.text(example(list))])
        ) { texts, filter, _ in
            filter.texts[list] = texts
        }
    }

    private static func inclusion(_ list: DocumentFilter.List) -> String {
        switch list {
        case .tags: "operations and webhooks with one of the tags"
        case .paths: "operations of one of the path templates; webhooks by their name"
        case .operations: "operations and webhooks with one of the `operationId`s"
        case .schemas:
            "types that are generated even if no call needs them, with the types that they contain, coded in both directions"
        }
    }

    private static func exclusion(_ list: DocumentFilter.List) -> String {
        guard list == .schemas else { return inclusion(list) }
        return "types that are not generated: a value of such a type is `JSON`"
    }

    private static func example(_ list: DocumentFilter.List) -> String {
        switch list {
        case .tags: "pets"
        case .paths: "/pets/*"
        case .operations: "pets/get*"
        case .schemas: "Pet"
        }
    }
}

/// The contents of a `filter` or an `exclude`.
struct FilterSetting: OptionTarget {
    var texts: [DocumentFilter.List: [YAMLNode]] = [:]

    var names: DocumentFilter.Names {
        DocumentFilter.Names(texts.mapValues { $0.compactMap(\.text) })
    }

    /// Returns the locations of the names, for findings about names that the spec does not have.
    func locations(isExcluded: Bool) -> [DocumentFilter.Entry: SourceLocation] {
        texts.reduce(into: [:]) { locations, list in
            for text in list.value {
                locations[.init(list: list.key, isExcluded: isExcluded, name: text.text ?? "")] = text.location
            }
        }
    }
}
