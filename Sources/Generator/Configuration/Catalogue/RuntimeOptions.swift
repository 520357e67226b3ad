import OpenAPI
import SwiftPlan

/// The options of a shared `runtime`.
enum RuntimeOptions {
    static var group: ConfigurationMapping<RuntimeConfiguration> {
        ConfigurationMapping(
            title: "a runtime",
            options: [
                .text("name", "a Swift type name", "the type that contains the runtime", example: "APIKit") { text, runtime, _ in
                    runtime.name = text
                    return ClientName.problem(with: text)
                },
                .text(
                    "output", "a folder", "the output folder of the runtime, which no client shares",
                    without: .requiredUnless("a build plugin makes the clients"), example: "Sources/APIKit"
                ) { text, runtime, reader in
                    runtime.output = reader.path(text)
                    return nil
                },
                .text(
                    "module", "a module", "the module that it is in, which clients in other modules import",
                    without: "the folder below `Sources` that it is in, if there is one", example: "APIKit", into: \.module),
                .choice("access", "its access level", into: \.access),
                .choice(
                    "internals",
                    "the access level of the declarations that only generated code uses, if it is in a module of its own",
                    into: \.internals),
                .choice("layout", "the files of the runtime; `compact` and `single` are one file", into: \.layout),
                .text(
                    "header", "lines of text", "a comment at the top of every file, such as a license; each line after `//`",
                    without: "none", example: "Copyright Example, Inc.", into: \.header),
            ])
    }
}
