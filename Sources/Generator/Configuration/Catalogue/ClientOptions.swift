import Diagnostics
import OpenAPI
import SwiftPlan
import YAMLTree

/// Every option of a client, once: the reader of `tenon.yaml`, its JSON Schema and its documentation use this list.
enum ClientOptions {
    static var group: ConfigurationMapping<ClientConfiguration> {
        ConfigurationMapping(title: "a client", options: places + output + checks + parts)
    }

    private static var places: [ConfigurationOption<ClientConfiguration>] {
        [
            .text("name", "a Swift type name", "the client's one public name", example: "Pets") { text, client, _ in
                client.name = text
                return ClientName.problem(with: text)
            },
            .text(
                "spec", "a file", "the root file of the spec, YAML or JSON", example: "specs/pets/openapi.yaml"
            ) { text, client, reader in
                client.spec = reader.path(text)
                client.specLabel = PortablePath.label(text)
                return nil
            },
            .text(
                "output", "a folder", "where the client goes, a folder of its own",
                without: .isMistakeUnless("a build plugin makes the client"), example: "Sources/Pets"
            ) { text, client, reader in
                client.output = reader.path(text)
                return nil
            },
        ]
    }

    private static var output: [ConfigurationOption<ClientConfiguration>] {
        [
            .choice("access", "who may see the client", into: \.options.access),
            .choice(
                "coding",
                "whether models can be coded in the directions that the calls need, or in both",
                into: \.options.coding),
            .choices(
                "conformances",
                "what models conform to besides `Sendable` and their coding; enums are `Hashable` where models conform to either",
                page: "#conformances", into: \.options.conformances),
            .texts(
                "hashable", "names of types",
                "models that are `Hashable` whatever `conformances` says, with all that they hold",
                page: "#conformances", without: "none", example: ["Asset", "Media*"]
            ) { texts, client, _ in
                client.options.hashable = texts.compactMap(\.text)
                client.hashablePlaces = texts.reduce(into: [:]) { $0[$1.text ?? ""] = $1.location }
            },
            .choice(
                "enums",
                "whether enums and unions keep values that the spec does not have, or fail to decode; `x-closed` settles it for one schema",
                into: \.options.enums),
            .choice(
                "unknownProperties",
                "whether objects drop the properties that their schema neither describes nor forbids, or keep them as `additionalProperties` and send them back",
                into: \.options.unknownProperties),
            .choice(
                "deprecated",
                "whether what the spec calls deprecated is there and marked, or left out",
                page: "#what-is-deprecated", into: \.options.deprecated),
            .choicesByName(
                "formats", "by format, a Swift type",
                "what values of a format become, of the types that can be written as the schema's `type`",
                without: "as in [the mapping](mapping.md)", example: ["date-time": "String", "decimal": "Double"],
                into: \.options.formats),
            .flag(
                "stubs", "whether the client has `stub`, which answers calls without a server, with the examples of the spec",
                page: "testing.md", into: \.options.stubs),
            .choices(
                "docs", "the forms in which a reference of the client is written beside it", page: "reference.md",
                into: \.options.docs),
            .choices(
                "transports",
                "what can carry the requests; without `url-session` a configuration has no default transport",
                page: "making-a-client.md#transports", into: \.options.transports),
            .flag(
                "linux", "whether the transport over `URLSession` works on Linux, too, which takes a file more",
                into: \.options.linux),
            .choices(
                "features",
                "what calls can do beside being sent: `retries` with deadlines, credentials that `refresh`, a `log` with `curl`, "
                    + "a reader and writer of JSON of its own, `fast-json`",
                page: "making-a-client.md#features", into: \.options.features),
            .choice(
                "pacing",
                "whether calls wait for the rate limits that the spec documents where `Configuration.pacing` is not set",
                page: "errors-and-retries.md#pacing", into: \.options.pacing),
            .choice(
                "runtime", "whether the client takes part in the `runtime` of the file, if there is one, or has one of its own",
                page: "several-clients.md#one-runtime-for-several-clients", into: \.runtimeUse),
            .choice(
                "layout", "which files the client consists of", page: "#the-output-folder", into: \.options.layout),
            .text(
                "header", "lines of text", "a comment at the top of every file, such as a license; each line after `//`",
                without: "none", example: "Copyright Example, Inc.", into: \.options.header),
        ]
    }

    private static var checks: [ConfigurationOption<ClientConfiguration>] {
        [
            .group(
                "budget", BudgetOptions.group, "the size beyond which `check` fails", page: "#size", without: "none"
            ) { budget, client in
                client.budget = budget
            },
            .findings("findings", "what the findings of a rule count, everywhere or in some places", page: "#findings"),
            .flag(
                "lenient", "whether what is wrong with a spec is left out of the client, as far as that can be, instead of refused",
                page: "#findings", into: \.levels.isLenient),
            .flag(
                "strict", "whether a warning is an error, unless `findings` sets its rule", page: "#findings",
                into: \.levels.isStrict),
            .flag(
                "allowOutsideReferences", "whether a `$ref` may lead out of the project: the folder of `tenon.yaml`",
                into: \.allowsOutsideReferences),
        ]
    }

    private static var parts: [ConfigurationOption<ClientConfiguration>] {
        [
            .texts(
                "overlays", "files", "what changes the spec before it is read, in this order", page: "overlays.md",
                without: "none", example: ["specs/pets/overlay.yaml"]
            ) { texts, client, reader in
                let paths = texts.compactMap(\.text)
                client.overlays = paths.map(reader.path)
                client.overlayLabels = paths.map(PortablePath.label)
            },
            .group(
                "filter", FilterOptions.group(isExcluded: false), "what of the spec becomes part of the client",
                page: "#a-part-of-a-spec", without: "everything"
            ) { filter, client in
                client.filter.included = filter.names
                client.filterPlaces.merge(filter.places(isExcluded: false)) { $1 }
            },
            .group(
                "exclude", FilterOptions.group(isExcluded: true), "what of that is left out again",
                page: "#a-part-of-a-spec", without: "nothing"
            ) { filter, client in
                client.filter.excluded = filter.names
                client.filterPlaces.merge(filter.places(isExcluded: true)) { $1 }
            },
        ]
    }
}
