import FrameioV2
import Testing

/// Checks unusual names of properties.
struct PropertyNameTests {
    @Test func `a property can have the JSON Schema keyword properties as its name`() throws {
        let text = #"{"properties": {"type": "object", "": "Confidential", "n": [1, null]}}"#
        let asset: FrameioV2.Asset = try decoded(text)
        #expect(asset.properties == ["type": "object", "": "Confidential", "n": [1, nil]])
        let update = FrameioV2.UpdateAssetRequest(properties: ["properties": ["properties": true]])
        #expect(try encoded(update) == json(#"{"properties": {"properties": {"properties": true}}}"#))
    }

    @Test func `a property can have an empty name, at the top and within another`() throws {
        let text = #"{"": "top", "succes_test": {"": "within"}}"#
        let answer: FrameioV2.BulkCopyResponse = try decoded(text)
        #expect(answer.unnamed == "top")
        #expect(answer.succesTest?.unnamed == "within")
        #expect(try encoded(answer) == json(text))
    }

    @Test func `a name can begin with an underscore`() throws {
        let audio = #"{"_type": "asset_audio", "audio_tracks": ["a", "b"]}"#
        #expect(try decoded(audio) == FrameioV2.AssetAudio(type: .assetAudio, audioTracks: ["a", "b"]))
        #expect(try encoded(FrameioV2.AssetAudio(type: .assetAudio, audioTracks: ["a", "b"])) == json(audio))

        let subtitle = #"{"_type": "asset_subtitle", "subtitle_tracks": []}"#
        #expect(try decoded(subtitle) == FrameioV2.AssetSubtitle(type: .assetSubtitle, subtitleTracks: []))
        #expect(try encoded(FrameioV2.AssetSubtitle(type: .assetSubtitle, subtitleTracks: [])) == json(subtitle))

        #expect(try decoded(#"{"_type": "user"}"#) == FrameioV2.User(type: "user"))
    }

    @Test func `names that differ only in a number stay distinct`() throws {
        let text = #"{"image_32": "a", "image_64": "b", "image_128": "c", "image_256": "d"}"#
        let user = FrameioV2.User(image32: "a", image64: "b", image128: "c", image256: "d")
        #expect(try decoded(text) == user)
        #expect(try encoded(user) == json(text))
    }

    @Test func `numbers in a name stay separate`() throws {
        let text = #"{"h264_1080_best": true, "h264_2160": false, "thumb_540": true, "thumb_orig_ar_540": false}"#
        let transcodes = FrameioV2.RequiredTranscodes(
            h264_1080Best: true, h264_2160: false, thumb540: true, thumbOrigAr540: false)
        #expect(try decoded(text) == transcodes)
        #expect(try encoded(transcodes) == json(text))
        #expect(try decoded(#"{"is_360": true}"#) == FrameioV2.MetadataFlags(is360: true))
    }

    @Test func `a name can be a Swift keyword`() throws {
        let file = FrameioV2.CreateAssetRequest(type: .file, extension: "mov")
        #expect(try encoded(file) == json(#"{"type": "file", "extension": "mov"}"#))
        let update = FrameioV2.UpdateAssetRequest(private: true)
        #expect(try encoded(update) == json(#"{"private": true}"#))
    }
}
