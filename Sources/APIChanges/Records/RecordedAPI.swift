public import SwiftPlan
import YAMLTree

/// The API of a manifest: the one that its client was generated from.
public struct RecordedAPI: Sendable {
    /// The client's names.
    public let names: [APIKey: ShippedName]
    /// All that callers and the wire see; `nil` if an earlier version wrote the manifest.
    public let surface: APISurface?

    /// - Parameter manifest: The bytes of the manifest.
    public init(manifest: [UInt8]) {
        let root = YAMLTree.parse(SourceFile(path: "manifest.json", bytes: manifest)).root
        guard let records = root?["api"] else {
            (names, surface) = ([:], nil)
            return
        }
        if root?["manifest"] == nil {
            (names, surface) = (EarlierNames.names(in: records), nil)
        } else {
            let surface = APISurface(records: records)
            (names, self.surface) = (surface.names, surface)
        }
    }
}
