import Diagnostics
import OpenAPI
import SwiftPlan
import YAMLTree

/// All options of a client. The reader of `tenon.yaml`, its JSON Schema and its documentation use this one list.
enum ClientOptions {
    static var group: ConfigurationMapping<ClientConfiguration> {
        ConfigurationMapping(title: "a client", options: paths + output + checks + parts)
    }

    private static var paths: [ConfigurationOption<ClientConfiguration>] {
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
                without: .requiredUnless("a build plugin makes the client"), example: "Sources/Pets"
            ) { text, client, reader in
                client.output = reader.path(text)
                return nil
            },
        ]
    }

    private static var output: [ConfigurationOption<ClientConfiguration>] {
        [
            .choice("access", "the access level of the client's declarations", into: \.options.access),
            .choice(
                "coding",
                "the directions in which models are `Codable`: those that the calls need, or both",
                into: \.options.coding),
            .choices(
                "conformances",
                "further protocols of models, besides `Sendable` and their coding; with either of them, enums are `Hashable`",
                page: "#conformances", into: \.options.conformances),
            .texts(
                "hashable", "names of types",
                "models that are `Hashable` whatever `conformances` says, with all that they hold",
                page: "#conformances", without: "none", example: ["Asset", "Media*"]
            ) { texts, client, _ in
                client.options.hashable = texts.compactMap(\.text)
                client.hashableLocations = texts.reduce(into: [:]) { $0[$1.text ?? ""] = $1.location }
            },
            .choice(
                "enums",
                "open enums and unions keep values that the spec does not list, closed ones fail to decode them; `x-closed` decides for one schema",
                into: \.options.enums),
            .choice(
                "unknownProperties",
                "properties that a schema neither describes nor forbids are dropped, or kept as `additionalProperties` and sent back",
                into: \.options.unknownProperties),
            .choice(
                "deprecated",
                "deprecated operations, parameters and properties are marked in Swift, or left out",
                page: "#what-is-deprecated", into: \.options.deprecated),
            .choicesByName(
                "formats", "by format, a Swift type",
                "the Swift type for values of a format; only types that can be written as the schema's `type`",
                without: "as in [the mapping](mapping.md)", example: ["date-time": "String", "decimal": "Double"],
                into: \.options.formats),
            .flag(
                "stubs", "adds `stub`, which answers calls without a server, with the examples of the spec",
                page: "testing.md", into: \.options.stubs),
            .choices(
                "docs", "the forms of the client's reference, which is written beside it", page: "reference.md",
                into: \.options.docs),
            .choices(
                "transports",
                "the transports for requests; without `url-session`, a configuration has no default transport",
                page: "making-a-client.md#transports", into: \.options.transports),
            .flag(
                "linux", "adds a file that makes the `URLSession` transport work on Linux",
                into: \.options.linux),
            .choices(
                "features",
                "further features of calls: `retries` with deadlines, credentials that `refresh`, a `log` with `curl`, "
                    + "an own reader and writer of JSON (`fast-json`), lists that keep what can be decoded (`partial-lists`), "
                    + "`interceptors`, and `details` in failures",
                page: "making-a-client.md#features", into: \.options.features),
            .choice(
                "pacing",
                "calls wait for the rate limits that the spec documents, unless `Configuration.pacing` says otherwise",
                page: "errors-and-retries.md#pacing", into: \.options.pacing),
            .choice(
                "runtime", "uses the `runtime` of the file, if there is one, or a runtime of its own",
                page: "several-clients.md#one-runtime-for-several-clients", into: \.runtimeUse),
            .text(
                "schemas", "the name of a client", "another client, whose types stand for the schemas that both have",
                without: "the client has types of its own", example: "Pets", page: "several-clients.md#types-in-common",
                into: \.schemas),
            .choice(
                "layout", "the files that the client consists of", page: "#the-output-folder", into: \.options.layout),
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
            .findings("findings", "the level of a rule's findings, everywhere or at some places", page: "#findings"),
            .flag(
                "lenient",
                "leaves mistakes of the spec out of the client where possible, instead of refusing the spec",
                page: "#findings", into: \.levels.isLenient),
            .flag(
                "strict", "makes warnings errors, unless `findings` sets their rule", page: "#findings",
                into: \.levels.isStrict),
            .flag(
                "allowOutsideReferences", "allows a `$ref` that leads out of the project, the folder of `tenon.yaml`",
                into: \.allowsOutsideReferences),
        ]
    }

    private static var parts: [ConfigurationOption<ClientConfiguration>] {
        [
            .texts(
                "overlays", "files", "the overlays that change the spec before it is read, in this order", page: "overlays.md",
                without: "none", example: ["specs/pets/overlay.yaml"]
            ) { texts, client, reader in
                let paths = texts.compactMap(\.text)
                client.overlays = paths.map(reader.path)
                client.overlayLabels = paths.map(PortablePath.label)
            },
            .group(
                "filter", FilterOptions.group(isExcluded: false), "the parts of the spec that become part of the client",
                page: "#a-part-of-a-spec", without: "everything"
            ) { filter, client in
                client.filter.included = filter.names
                client.filterLocations.merge(filter.locations(isExcluded: false)) { $1 }
            },
            .group(
                "exclude", FilterOptions.group(isExcluded: true), "the parts of these that are left out",
                page: "#a-part-of-a-spec", without: "nothing"
            ) { filter, client in
                client.filter.excluded = filter.names
                client.filterLocations.merge(filter.locations(isExcluded: true)) { $1 }
            },
        ]
    }
}
