import OutputFolder

/// A check whether the folder of a shared runtime has what a run would write now. It compares the inputs of the
/// clients, and ignores their outputs.
struct RuntimeUpToDateCheck {
    let configuration: RuntimeConfiguration
    let reads: ReadStamps

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
