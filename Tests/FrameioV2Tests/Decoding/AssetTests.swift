import Foundation
import FrameioV2
import Testing

/// Checks the reading and writing of assets.
struct AssetTests {
    @Test func `the documented example is read and written unchanged`() throws {
        let asset: FrameioV2.Asset = try decoded(DocumentedExamples.asset)
        #expect(try encoded(asset) == json(DocumentedExamples.asset))
        #expect(asset.additionalProperties.isEmpty)
    }

    @Test func `documented properties are read with their types`() throws {
        let asset: FrameioV2.Asset = try decoded(DocumentedExamples.asset)
        #expect(asset.id == UUID(uuidString: "9f8e7d6c-5b4a-3c2d-1e0f-9a8b7c6d5e4f"))
        #expect(asset.archiveFrom == Date(timeIntervalSince1970: 1_705_311_000))
        #expect(asset.archiveStatus == "scheduled")
        #expect(asset.assetType == .document)
        #expect(asset.type == .file)
        #expect(asset.frames == 2400)
        #expect(asset.index == 2.5)
        #expect(asset.metadata == [:])
        #expect(asset.metadataFlags?.isHDR == true)
        #expect(asset.requiredTranscodes?.finalized == [.thumb, .h264_720, .imageHigh])
        #expect(asset.userPermissions?.canPublicShareReviewLink == true)
        #expect(asset.creator?.integrations == ["slack", "dropbox"])
        #expect(asset.creator?.roles?.admin == true)
    }

    @Test func `the paths of the documented example lead to its properties at every depth`() throws {
        let paths = try json(DocumentedExamples.asset).paths
        #expect(paths.count > 80)
        #expect(Set(["archive_from", "creator", "creator.roles.admin", "properties."]).isSubset(of: paths))
    }

    @Test(arguments: try json(DocumentedExamples.asset).paths)
    func `null on any property is read as its absence`(path: String) throws {
        let example = try json(DocumentedExamples.asset)
        let asset: FrameioV2.Asset = try decoded(example.setting(path, to: .null).description)
        if path.hasPrefix("properties.") {
            #expect(asset.properties == ["": .null], "a value that the user stores may be null")
        } else {
            #expect(try encoded(asset) == example.setting(path, to: nil))
        }
    }

    @Test func `a response of only nulls is an asset without values`() throws {
        let nulls = try json(DocumentedExamples.asset).members.mapValues { _ in FrameioV2.JSON.null }
        let asset: FrameioV2.Asset = try decoded(FrameioV2.JSON.object(nulls).description)
        #expect(asset == FrameioV2.Asset())
        #expect(try encoded(asset) == [:])
    }

    @Test func `undocumented properties are kept and written back`() throws {
        let undocumented = try json(
            """
            {
                "_type": "file", "upload_urls": ["https://s3.example/part?n=1"], "filesize": 5497558138880,
                "fps": 23.976, "private": false, "checksums": {"xx_hash": "9f"}, "deleted_at": null
            }
            """)
        let answer = undocumented.setting("name", to: "moon.mov")
        let asset: FrameioV2.Asset = try decoded(answer.description)
        #expect(asset.name == "moon.mov")
        #expect(asset.additionalProperties["upload_urls"]?[0]?.text == "https://s3.example/part?n=1")
        #expect(asset.additionalProperties == undocumented.members)
        #expect(try encoded(asset) == answer)
    }

    @Test(arguments: [
        ("2023-09-25T19:18:29.614189Z", "2023-09-25T19:18:29.614189Z"),
        ("2023-09-25T19:18:29Z", "2023-09-25T19:18:29Z"),
        ("2023-09-25T21:18:29.5+02:00", "2023-09-25T19:18:29.500Z"),
    ])
    func `a date keeps its microseconds`(text: String, written: String) throws {
        let asset: FrameioV2.Asset = try decoded(#"{"archived_at": "\#(text)"}"#)
        #expect(try encoded(asset)["archived_at"]?.text == written)
    }

    @Test(arguments: ["2.5", "0.1", "16777216", "-0.0078125", "1e-7"])
    func `the index of a manual order is written with the same digits`(number: String) throws {
        let asset: FrameioV2.Asset = try decoded(#"{"index": \#(number)}"#)
        #expect(try encoded(asset)["index"] == json(number))
    }

    @Test func `an ID is read in upper case and written in lower case`() throws {
        let asset: FrameioV2.Asset = try decoded(#"{"id": "9F8E7D6C-5B4A-3C2D-1E0F-9A8B7C6D5E4F"}"#)
        #expect(try encoded(asset)["id"]?.text == "9f8e7d6c-5b4a-3c2d-1e0f-9a8b7c6d5e4f")
    }

    @Test(arguments: [
        ("id", #""moon""#), ("archived_at", #""yesterday""#), ("frames", "2.5"), ("creator", #""Jane""#),
        ("metadata", "[]"), ("name", "7"), ("is_hls_required", "1"), ("required_transcodes", #"{"cover": "yes"}"#),
    ])
    func `a property of another type is an error`(name: String, value: String) {
        #expect(throws: DecodingError.self) {
            try decoded(#"{"\#(name)": \#(value)}"#, as: FrameioV2.Asset.self)
        }
    }
}
