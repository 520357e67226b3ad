import APIChanges

extension APISurface {
    /// The surface after a round trip through a manifest.
    var recorded: APISurface {
        RecordedAPI(manifest: Array("{\"manifest\":2,\"api\":\(records)}".utf8)).surface ?? APISurface()
    }
}
