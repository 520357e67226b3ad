import Foundation
import FrameioV2
import LoopbackSupport
import Testing

/// Checks deprecated operations and properties.
@Suite(.timeLimit(.minutes(20)))
struct DeprecatedTests {
    @Test func `the deprecated audio operation returns its tracks`() async throws {
        let answer = #"{"_type": "asset_audio", "audio_tracks": ["left", "right"], "id": "\#(ID.assetText)"}"#
        try await withServer(.json(answer)) { server in
            let audio = try await FrameioV2(server).deprecated.audio(assetID: ID.asset).value
            #expect(audio == .init(type: .assetAudio, audioTracks: ["left", "right"], id: ID.asset))
        }
    }

    @Test func `the deprecated subtitles operation returns its tracks`() async throws {
        let answer = #"{"_type": "asset_subtitle", "subtitle_tracks": null, "id": "\#(ID.assetText)"}"#
        try await withServer(.json(answer)) { server in
            let subtitle = try await FrameioV2(server).deprecated.subtitles(assetID: ID.asset).value
            #expect(subtitle == .init(type: .assetSubtitle, id: ID.asset, subtitleTracks: nil))
        }
    }

    /// No test can see a warning, so this one reads the source.
    @Test(arguments: [
        ("Calls/FrameioV2+Assets", ["func audio", "func subtitles"]),
        ("Models/FrameioV2+Asset", ["var bundle:", "var bundleView:", "var isBundleChild:"]),
    ])
    func `exactly the deprecated declarations are marked`(file: String, declarations: [String]) throws {
        let repository = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
        let source = repository.appending(path: "Generated/FrameioV2/\(file).swift")
        let text = try String(contentsOf: source, encoding: .utf8)
        let marked = text.components(separatedBy: "@available(*, deprecated)").dropFirst()
        #expect(marked.count == declarations.count)
        for (declaration, text) in zip(declarations, marked) {
            #expect(text.drop { $0.isWhitespace }.hasPrefix("public " + declaration))
        }
    }

    @Test func `deprecated properties are read and written`() throws {
        let text = #"{"bundle": true, "bundle_view": "grid", "is_bundle_child": false}"#
        let asset: FrameioV2.Asset = try decoded(text)
        #expect(asset == .init(bundle: true, bundleView: "grid", isBundleChild: false))
        #expect(try encoded(asset) == json(text))
    }
}
