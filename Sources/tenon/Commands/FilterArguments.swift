import ArgumentParser
import SwiftPlan

/// The filter of a client without a configuration file.
struct FilterArguments: ParsableArguments {
    @Option(name: .customLong("tag"), help: "Operations with this tag. May be repeated, as all of these.")
    var tags: [String] = []

    @Option(
        name: .customLong("path"),
        help: "Operations of this path; a final '*' matches any rest.")
    var paths: [String] = []

    @Option(name: .customLong("operation"), help: "The operation with this operationId.")
    var operations: [String] = []

    @Option(name: .customLong("schema"), help: "The type of this schema, whether a call needs it or not.")
    var schemas: [String] = []

    var filter: DocumentFilter {
        let lists: [DocumentFilter.List: [String]] = [
            .tags: tags, .paths: paths, .operations: operations, .schemas: schemas,
        ]
        return DocumentFilter(included: .init(lists))
    }
}
