import Foundation
import FrameioV4
import LoopbackSupport
import Testing

/// Checks enums and their unknown values.
struct EnumTests {
    /// The spec lists `users` twice.
    @Test func `a value that an enum lists twice is one case`() {
        let values = FrameioV4.FieldType.allCases.map(\.rawValue)
        #expect(values.count == 11)
        #expect(Set(values).count == 11)
        #expect(FrameioV4.FieldType(rawValue: "users") == .users)
    }

    @Test(arguments: [
        (#""status":"transcoded""#, #""status":"archived""#), (#""status":"transcoded""#, #""status":"""#),
        (#""type":"file""#, #""type":"version_stack2""#),
    ])
    func `an unknown value of a file survives reading and writing`(right: String, wrong: String) throws {
        let json = Sample.file.replacing(right, with: wrong)
        try #require(json.contains(wrong))
        let file: FrameioV4.File = try decode(json)
        #expect(try encode(file) == sortedJSON(json))
    }

    @Test func `an unknown value is described by its raw value`() throws {
        let file: FrameioV4.File = try decode(Sample.file.replacing("transcoded", with: "archived"))
        #expect(file.status == .unknown("archived"))
        #expect(file.status.rawValue == "archived")
        #expect("\(file.status)" == "archived" && "\(FrameioV4.FileStatus.created)" == "created")
    }

    @Test func `unknown values deep in a response survive reading and writing`() throws {
        let user = #"{"id":"\#(Sample.folderID)","type":"robot"}"#
        let json = Sample.metadata("users", "[\(user)]", others: #""member_options_type":"nobody""#)
        #expect(try encode(decode(json, as: FrameioV4.MetadataField.self)) == sortedJSON(json))
        let project = Sample.project.replacing("active\",\"storage", with: "paused\",\"storage")
            .replacing(#""image":null,"#, with: "")
        try #require(project.contains(#""status":"paused""#))
        #expect(try encode(decode(project, as: FrameioV4.ProjectWithIncludes.self)) == sortedJSON(project))
    }

    @Test func `the raw value of a known value gives its case`() {
        #expect(FrameioV4.FileStatus(rawValue: "created") == .created)
        #expect(FrameioV4.FileWithMediaLinksInclude(rawValue: "media_links.video_h264_180") == .mediaLinksVideoH264_180)
    }

    @Test func `every case survives the conversion to its raw value`() {
        #expect(FrameioV4.VersionStackSortIndex.allCases.count == 8)
        #expect(FrameioV4.VersionStackSortList.allCases.count == 6)
        #expect(FrameioV4.FileWithMediaLinksInclude.allCases.count == 10)
        #expect(FrameioV4.VersionStackSortIndex.allCases.allSatisfy { .init(rawValue: $0.rawValue) == $0 })
        #expect(FrameioV4.VersionStackSortList.allCases.allSatisfy { .init(rawValue: $0.rawValue) == $0 })
        #expect(FrameioV4.FileWithMediaLinksInclude.allCases.allSatisfy { .init(rawValue: $0.rawValue) == $0 })
    }
}
