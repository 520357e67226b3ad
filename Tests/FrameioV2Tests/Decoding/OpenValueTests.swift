import FrameioV2
import Testing

/// Checks values that the API may send and the spec does not list.
struct OpenValueTests {
    @Test func `an unknown value of an enum is kept`() throws {
        let text = """
            {"asset_type": "audio", "type": "review_link", "required_transcodes": {"finalized": ["cover", "h265"]}}
            """
        let asset: FrameioV2.Asset = try decoded(text)
        #expect(asset.assetType == .unknown("audio"))
        #expect(asset.type == .unknown("review_link"))
        #expect(asset.requiredTranscodes?.finalized == [.cover, .unknown("h265")])
        #expect(try encoded(asset) == json(text))
    }

    @Test func `every known enum value has its raw value`() {
        #expect(FrameioV2.AssetKind.allCases.map(\.rawValue) == ["file", "folder", "version_stack", "bundle"])
        #expect(FrameioV2.AssetType.allCases.map(\.rawValue) == ["document", "image", "stream"])
        #expect(FrameioV2.AssetInclude.allCases.map(\.rawValue) == ["children", "cover_asset", "review_links"])
        #expect(FrameioV2.Transcode.allCases.count == 13)
        #expect(FrameioV2.Transcode.allCases.allSatisfy { FrameioV2.Transcode(rawValue: $0.rawValue) == $0 })
    }

    @Test(
        arguments: [
            (#""9f""#, .string("9f")), (#"["9f", "a0"]"#, .array(["9f", "a0"])), ("[]", .array([])),
            ("7", .unknown(7)), (#"["9f", 7]"#, .unknown(["9f", 7])), (#"{"id": "9f"}"#, .unknown(["id": "9f"])),
        ] as [(String, FrameioV2.TeamSelection)])
    func `a team selection is one ID, several IDs or unknown JSON`(
        text: String, selection: FrameioV2.TeamSelection
    ) throws {
        #expect(try decoded(text) == selection)
        #expect(try encoded(selection) == json(text))
    }

    @Test func `copied assets are found by their IDs`() throws {
        let text = """
            {
                "success": {"\(ID.assetText)": {"name": "moon.mov"}, "id": {"name": "placeholder"}},
                "error": {"\(ID.otherText)": "not found"}
            }
            """
        let answer: FrameioV2.BulkCopyResponse = try decoded(text)
        let success = try #require(answer.success)
        #expect(success.additionalProperties[ID.assetText]?.name == "moon.mov")
        #expect(success.additionalProperties.count == 1)
        #expect(success.id?.name == "placeholder")
        #expect(answer.error == [ID.otherText: "not found"])
        #expect(try encoded(answer) == json(text))
    }

    @Test func `null is read as absence in the smaller responses too`() throws {
        let copy = #"{"error": null, "success": null, "succes_test": null, "": null}"#
        #expect(try decoded(copy) == FrameioV2.BulkCopyResponse())
        #expect(try decoded(#"{"succes_test": {"": null}}"#) == FrameioV2.BulkCopyResponse(succesTest: .init()))
        #expect(try decoded(#"{"error": null}"#) == FrameioV2.BulkDeleteResponse())
        #expect(try decoded(#"{"_type": null, "audio_tracks": null, "id": null}"#) == FrameioV2.AssetAudio())
        #expect(try decoded(#"{"_type": null, "subtitle_tracks": null, "id": null}"#) == FrameioV2.AssetSubtitle())
    }

    @Test func `a property that is documented as always null keeps another value`() throws {
        let text = #"{"bio": "Editor", "context": {"a": 1}, "location": ["Oslo"], "deleted_at": false}"#
        let user: FrameioV2.User = try decoded(text)
        #expect(user.bio == "Editor")
        #expect(user.location == ["Oslo"])
        #expect(try encoded(user) == json(text))
    }
}
