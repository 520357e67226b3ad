import FrameioV2
import Testing

/// In a body to send, absent, null and a value are three things.
struct NullableTests {
    private typealias Body = FrameioV2.CreateAssetRequest

    @Test(
        arguments: [
            (nil, nil, #"{"type": "file"}"#),
            (.null, .null, #"{"type": "file", "name": null, "filesize": null}"#),
            ("moon.mov", 80_000_000, #"{"type": "file", "name": "moon.mov", "filesize": 80000000}"#),
            ("", 0, #"{"type": "file", "name": "", "filesize": 0}"#),
            (nil, .null, #"{"type": "file", "filesize": null}"#),
        ] as [(FrameioV2.Nullable<String>?, FrameioV2.Nullable<Int64>?, String)])
    func `name and file size are absent, null or a value`(
        name: FrameioV2.Nullable<String>?, filesize: FrameioV2.Nullable<Int64>?, text: String
    ) throws {
        let body = FrameioV2.CreateAssetRequest(type: .file, name: name, filesize: filesize)
        #expect(try encoded(body) == json(text))
        #expect(try decoded(text) == body)
    }

    @Test func `an enum's none is not the nil that leaves a property out`() throws {
        #expect(try encoded(FrameioV2.BulkCopyRequest(copyComments: .noneValue)) == ["copy_comments": "none"])
        #expect(try encoded(FrameioV2.BulkCopyRequest(copyComments: nil)) == [:])
    }

    @Test func `a property that may not be null is absent without a value`() throws {
        let body = FrameioV2.CreateAssetRequest(type: .folder, name: "Rushes")
        #expect(try encoded(body) == json(#"{"type": "folder", "name": "Rushes"}"#))
    }

    @Test func `a value that may be nil becomes null on demand`() throws {
        let size: Int64? = nil
        let body = FrameioV2.CreateAssetRequest(type: .file, filesize: .init(size))
        #expect(try encoded(body) == json(#"{"type": "file", "filesize": null}"#))
        #expect(body.filesize?.value == nil)
    }

    @Test func `null in a body as the server might echo it is told from absence`() throws {
        #expect(try decoded(#"{"type": "file", "name": null}"#, as: Body.self).name == .null)
        #expect(try decoded(#"{"type": "file"}"#, as: Body.self).name == nil)
    }
}
