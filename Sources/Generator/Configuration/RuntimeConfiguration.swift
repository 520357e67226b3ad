import OpenAPI
package import SwiftPlan
package import YAMLTree

/// The runtime that clients share: `runtime` in `tenon.yaml`.
package struct RuntimeConfiguration: OptionTarget, Sendable {
    /// The type that the whole runtime nests in.
    package var name = ""
    /// The output folder, as a path from the current folder.
    package var output = ""
    /// The module of the runtime; empty if the output folder determines it.
    package var module = ""
    package var access = PlanOptions.Access.public
    var internals = Internals.package
    package var layout = PlanOptions.Layout.files
    var header = ""
    /// The clients that use the runtime.
    package var clients: [ClientConfiguration] = []
    package var location: SourceLocation?

    /// The access of declarations that only generated code needs.
    enum Internals: String, CaseIterable {
        case package, `public`
    }

    package init() {}
}

extension RuntimeConfiguration {
    /// Returns the module that a client imports the runtime from; `nil` if both are in one module.
    func module(for client: ClientConfiguration) -> String? {
        let own = Self.module(of: client.output)
        guard module.isEmpty else { return module == own ? nil : module }
        guard let own, let module = Self.module(of: output), module != own else { return nil }
        return module
    }

    /// Returns the module that a client imports another client from; `nil` if both are in one module.
    static func module(of other: ClientConfiguration, for client: ClientConfiguration) -> String? {
        guard let own = module(of: client.output), let module = module(of: other.output), module != own else { return nil }
        return module
    }

    /// Returns the module of a folder in SwiftPM's layout: the folder below `Sources`.
    private static func module(of folder: String) -> String? {
        let parts = SourcePath.normalised(folder).split(separator: "/")
        guard let sources = parts.lastIndex(of: "Sources"), parts.indices.contains(sources + 1) else { return nil }
        return String(parts[sources + 1])
    }

    /// True if any client imports the runtime from another module.
    var isImported: Bool { clients.contains { $0.options.runtime?.module != nil } }

    /// The access of declarations that only generated code needs.
    var internalsAccess: PlanOptions.Access { clients.first?.options.runtime?.internals ?? .internal }

    /// The options that shape the output, with those of the clients, for the manifest.
    var recordedOptions: [String: String] {
        var options = ["access": access.rawValue, "internals": internalsAccess.rawValue]
        if layout != .files { options["layout"] = layout.rawValue }
        if !header.isEmpty { options["header"] = header }
        for client in clients {
            for (key, value) in client.recordedOptions { options["\(client.name).\(key)"] = value }
        }
        return options
    }
}
