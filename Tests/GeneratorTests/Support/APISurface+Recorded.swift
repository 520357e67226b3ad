import APIChanges

extension APISurface {
    /// As a manifest brings it back.
    var recorded: APISurface {
        RecordedAPI(manifest: Array("{\"manifest\":2,\"api\":\(records)}".utf8)).surface ?? APISurface()
    }
}
