import Foundation
import FrameioV4
import LoopbackSupport
import Testing

/// Checks a union that `type` discriminates: file, folder or version stack.
struct AssetUnionTests {
    @Test func `the type decides the case of an asset`() throws {
        let values = try SampleValues()
        #expect(try decode(Sample.fileWithIncludes) == FrameioV4.AssetWithIncludes.fileWithIncludes(values.fileWithIncludes))
        #expect(
            try decode(Sample.folderWithIncludes) == FrameioV4.AssetWithIncludes.folderWithIncludes(values.folderWithIncludes))
        #expect(
            try decode(Sample.stackWithIncludes)
                == FrameioV4.AssetWithIncludes.versionStackWithIncludes(values.stackWithIncludes))
    }

    @Test(arguments: [Sample.fileWithIncludes, Sample.folderWithIncludes, Sample.stackWithIncludes])
    func `an asset is written as it was read`(json: String) throws {
        let asset: FrameioV4.AssetWithIncludes = try decode(json)
        // An optional null is left out.
        let expected = json.replacing(#""efficient":null,"#, with: "").replacing(#""image":null,"#, with: "")
        #expect(try encode(asset) == sortedJSON(expected))
    }

    @Test(arguments: [
        #"{"type":"portal","id":7,"nested":{"list":[1,2.5,null,true,"x"]}}"#, #"{"id":"no type"}"#, #"{"type":null}"#,
        "{}", #"{"type":7}"#, "[1,2]", #""file""#,
    ])
    func `an unknown type keeps its JSON`(json: String) throws {
        let asset: FrameioV4.AssetWithIncludes = try decode(json)
        guard case .unknown = asset else {
            Issue.record("\(asset)")
            return
        }
        #expect(try encode(asset) == sortedJSON(json))
    }

    @Test func `an asset of an unknown type does not affect the others`() throws {
        let assets = #"\#(Sample.fileWithIncludes),{"type":"portal"},\#(Sample.folderWithIncludes)"#
        let page: FrameioV4.VersionStackAssetsWithIncludesResponse = try decode(
            #"{"data":[\#(assets)],"links":{"next":null}}"#)
        let values = try SampleValues()
        #expect(
            page.data == [
                .fileWithIncludes(values.fileWithIncludes), .unknown(["type": "portal"]),
                .folderWithIncludes(values.folderWithIncludes),
            ])
    }

    @Test func `an asset of a known type without a required property is an error`() {
        #expect(throws: DecodingError.self) {
            try decode(#"{"type":"file","id":"x"}"#, as: FrameioV4.AssetWithIncludes.self)
        }
    }
}
