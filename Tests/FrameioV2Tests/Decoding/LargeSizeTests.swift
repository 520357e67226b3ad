import FrameioV2
import Testing

/// Checks file sizes of up to 5 TiB, beyond 32 bits and the exact range of a `Float`.
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
    func `a size that is not a whole number of 64 bits is refused`(size: String) {
        #expect(throws: DecodingError.self) {
            try decoded(#"{"number": 1, "size": \#(size), "is_final": true}"#, as: FrameioV2.RealtimeUploadPart.self)
        }
    }
}
