public import SwiftPlan
import YAMLTree

/// The API that a client was generated from, as its manifest records it.
public struct RecordedAPI: Sendable {
    /// The Swift names in the client.
    public let names: [APIKey: ShippedName]
    /// The surface of the client; `nil` if the manifest has no records, or has them in the first format.
    public let surface: APISurface?

    /// Reads the API of a manifest. If the manifest is not valid, there are no names and no surface.
    ///
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
