public import SwiftPlan
import YAMLTree

/// The names and the surface of a client at its last generation, which its manifest records.
public struct RecordedAPI: Sendable {
    /// The Swift names in the client.
    public let names: [APIKey: ShippedName]
    /// The types, calls and other declarations that a comparison needs; `nil` if the manifest has no records, or has them
    /// in its first format, which had names only.
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
        // The key "manifest" is the version of the format, which the first format did not have.
        if root?["manifest"] == nil {
            (names, surface) = (EarlierNames.names(in: records), nil)
        } else {
            let surface = APISurface(records: records)
            (names, self.surface) = (surface.names, surface)
        }
    }
}
