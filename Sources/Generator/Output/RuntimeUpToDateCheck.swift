import OutputFolder

/// The check that the last run left a runtime as a run would leave it now. The clients in it may be in any state: it asks
/// what they are made from.
struct RuntimeUpToDateCheck {
    let configuration: RuntimeConfiguration
    let reads: FilesRead

    func isCurrent(_ last: LastRun) -> Bool {
        guard UpToDateCheck.isUsable(last) else { return false }
        var found: (inputs: [String: String], overlays: [String]) = ([:], [])
        for client in configuration.clients {
            let inputs = ClientInputs(of: client, reads: reads)
            let paths = RuntimeConfiguration.paths(of: client.name, in: last.description.inputs.keys)
            guard (try? inputs.read(paths)) != nil else { return false }
            for (path, hash) in inputs.hashes { found.inputs[RuntimeConfiguration.key(client.name, path)] = hash }
            found.overlays += inputs.overlayHashes
        }
        let description = configuration.description(inputs: found.inputs, overlays: found.overlays)
        return description == last.description && configuration.folder.holds(last)
    }
}
