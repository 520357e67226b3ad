import FrameioV2
import Testing

/// A file has up to 5 TiB, more than 32 bits or the exact part of a `Float` can count.
struct LargeSizeTests {
    private static let fiveTebibytes: Int64 = 5_497_558_138_880

    @Test func `the size of a file to create has 64 bits`() throws {
        let body = FrameioV2.CreateAssetRequest(type: .file, name: "long.mov", filesize: .value(Self.fiveTebibytes))
        #expect(try encoded(body)["filesize"] == 5_497_558_138_880)
        #expect(try text(of: body).contains(#""filesize":5497558138880"#))
    }

    @Test func `the sizes of a real-time upload have 64 bits`() throws {
        let body = FrameioV2.RealtimeUploadPartsRequest(
            parts: [.init(number: 10_000, size: Self.fiveTebibytes, isFinal: true)],
            assetName: "long.mov", assetFilesize: Self.fiveTebibytes)
        let text = """
            {
                "parts": [{"number": 10000, "size": 5497558138880, "is_final": true}],
                "asset_name": "long.mov", "asset_filesize": 5497558138880
            }
            """
        #expect(try encoded(body) == json(text))
        #expect(try decoded(text) == body)
    }

    @Test func `an undocumented size keeps all its digits`() throws {
        let asset: FrameioV2.Asset = try decoded(#"{"filesize": 5497558138880, "big": 9007199254740993}"#)
        #expect(asset.additionalProperties == ["filesize": 5_497_558_138_880, "big": 9_007_199_254_740_993])
        #expect(try text(of: asset).contains("9007199254740993"))
    }

    @Test(arguments: ["0.5", "1e30", "9223372036854775808", #""80000000""#])
    func `a size that is no whole number of 64 bits is refused`(size: String) {
        #expect(throws: DecodingError.self) {
            try decoded(#"{"number": 1, "size": \#(size), "is_final": true}"#, as: FrameioV2.RealtimeUploadPart.self)
        }
    }
}
