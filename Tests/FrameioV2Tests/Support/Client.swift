import Foundation
import FrameioV2
import LoopbackSupport

extension FrameioV2 {
    /// A client of a test server. Its timeout is long, since other tests may block the threads meanwhile.
    init(_ server: RecordingServer) {
        var configuration = Configuration()
        configuration.timeout = .seconds(600)
        self.init(token: "test-token", server: Server(server.url), configuration: configuration)
    }

    /// `audio` and `subtitles` without a deprecation warning.
    var deprecated: any DeprecatedCalls { assets }
}

/// A deprecated method can satisfy a requirement that is not deprecated itself.
protocol DeprecatedCalls: Sendable {
    func audio(assetID: UUID) -> FrameioV2.Call<FrameioV2.AssetAudio>
    func subtitles(assetID: UUID) -> FrameioV2.Call<FrameioV2.AssetSubtitle>
}

extension FrameioV2.Assets: DeprecatedCalls {}
