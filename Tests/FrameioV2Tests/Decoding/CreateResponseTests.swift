import FrameioV2
import Testing

/// Checks the response to `create`, which has two shapes and no discriminator.
struct CreateResponseTests {
    private typealias Response = FrameioV2.Assets.CreateResponse

    @Test(arguments: [
        DocumentedExamples.asset,
        #"{"id": "\#(ID.assetText)", "name": "moon.mov", "type": "file"}"#,
        #"{"id": "\#(ID.assetText)", "name": "moon.mov", "type": "file", "upload_urls": ["https://s3.example/1"]}"#,
        // The API sends null for absent values, and new kinds of assets before it documents them.
        #"{"id": "\#(ID.assetText)", "name": "Rushes", "type": "folder", "asset_type": null, "item_count": 0}"#,
        #"{"id": "\#(ID.assetText)", "name": "Reel", "type": "presentation", "view_count": 0}"#,
        #"{"id": "\#(ID.assetText)", "name": "song.wav", "type": "file", "asset_type": "audio", "label": "none"}"#,
    ])
    func `a response with properties of an asset is a whole asset`(text: String) throws {
        let answer: Response = try decoded(text)
        guard case .asset(let asset) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(asset == (try decoded(text)))
        #expect(try encoded(answer) == json(text).withoutNulls)
    }

    @Test func `a response of an ID and a name is the short form`() throws {
        let text = #"{"id": "\#(ID.assetText)", "name": "[new file].mov"}"#
        let answer: Response = try decoded(text)
        #expect(answer == .realtimeAssetResponse(.init(id: ID.asset, name: "[new file].mov")))
        #expect(try encoded(answer) == json(text))
    }

    @Test(arguments: [
        "null", "true", "7", #""created""#, "[]", #"[{"id": "\#(ID.assetText)", "name": "moon.mov"}]"#,
        #"{"id": 7, "name": "moon.mov"}"#, #"{"id": "\#(ID.assetText)", "name": ["moon.mov"]}"#,
    ])
    func `a response of another shape is kept unchanged`(text: String) throws {
        let answer: Response = try decoded(text)
        #expect(answer == .unknown(try json(text)))
        #expect(try encoded(answer) == json(text))
    }
}

extension FrameioV2.JSON {
    fileprivate var withoutNulls: Self {
        .object(members.filter { $1 != .null })
    }
}
