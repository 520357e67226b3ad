import APIChanges

extension APISurface {
    /// The surface that is read back from a manifest of this one.
    var recorded: APISurface {
        RecordedAPI(manifest: Array("{\"manifest\":2,\"api\":\(records)}".utf8)).surface ?? APISurface()
    }
}
