import OutputFolder

/// Checks that the last run left a runtime as a run would leave it now. It compares the inputs of the clients, whatever
/// state their outputs are in.
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
