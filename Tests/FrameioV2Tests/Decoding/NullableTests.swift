import FrameioV2
import Testing

/// Checks that absence, null and a value are distinct in a request body.
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

    @Test func `the enum value none is sent, and nil leaves the property out`() throws {
        #expect(try encoded(FrameioV2.BulkCopyRequest(copyComments: .noneValue)) == ["copy_comments": "none"])
        #expect(try encoded(FrameioV2.BulkCopyRequest(copyComments: nil)) == [:])
    }

    @Test func `a property without a value is left out`() throws {
        let body = FrameioV2.CreateAssetRequest(type: .folder, name: "Rushes")
        #expect(try encoded(body) == json(#"{"type": "folder", "name": "Rushes"}"#))
    }

    @Test func `an optional value can be sent as null`() throws {
        let size: Int64? = nil
        let body = FrameioV2.CreateAssetRequest(type: .file, filesize: .init(size))
        #expect(try encoded(body) == json(#"{"type": "file", "filesize": null}"#))
        #expect(body.filesize?.value == nil)
    }

    @Test func `null and absence are distinct when a body is read`() throws {
        #expect(try decoded(#"{"type": "file", "name": null}"#, as: Body.self).name == .null)
        #expect(try decoded(#"{"type": "file"}"#, as: Body.self).name == nil)
    }
}
