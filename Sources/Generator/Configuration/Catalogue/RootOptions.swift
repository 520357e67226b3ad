/// The options at the top level of `tenon.yaml`, which contain all others.
enum RootOptions {
    static var group: ConfigurationMapping<ClientList> {
        ConfigurationMapping(
            title: "the configuration",
            options: [
                .groups(
                    "clients", ClientOptions.group, "the clients, each with a name and an output folder of its own",
                    into: \.clients),
                .group(
                    "runtime", RuntimeOptions.group, "a runtime that the clients share",
                    page: "several-clients.md#one-runtime-for-several-clients", without: "each client has its own runtime"
                ) { runtime, list in
                    list.runtime = runtime
                },
            ])
    }

    /// The title and the keys of each mapping that `tenon.yaml` may contain, the outer mappings first.
    static var levels: [(title: String, keys: [String])] {
        levels(group.title, group.descriptions)
    }

    private static func levels(
        _ title: String, _ options: [OptionDescription]
    ) -> [(title: String, keys: [String])] {
        [(title, options.map(\.key))] + options.compactMap { inner($0.kind) }.flatMap { levels($0.title, $0.options) }
    }

    private static func inner(_ kind: OptionKind) -> (title: String, options: [OptionDescription])? {
        switch kind {
        case .group(let title, let options): (title, options)
        case .list(let element, _): inner(element)
        case .text, .flag, .number, .choice, .byName, .byChoice, .choiceOrByName: nil
        }
    }
}

/// The contents of `tenon.yaml`.
package struct ClientList: OptionTarget, Sendable {
    package var clients: [ClientConfiguration] = []
    /// The shared runtime; `nil` if each client has a separate one.
    package var runtime: RuntimeConfiguration?

    package init() {}
}
