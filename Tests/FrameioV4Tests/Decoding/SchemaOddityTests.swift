import Foundation
import FrameioV4
import LoopbackSupport
import Testing

/// Checks constructs of the official spec that generators often get wrong.
struct SchemaOddityTests {
    /// `head_version` is `allOf: [FileWithIncludes]` beside `nullable: true`.
    @Test func `a nullable wrapper of one schema can be null`() throws {
        let stack = "{\(Sample.asset(Sample.stackID, "version_stack")),\"head_version\":null}"
        let value: FrameioV4.VersionStackWithIncludes = try decode(stack)
        #expect(value.headVersion == nil)
        #expect(try encode(value) == sortedJSON(stack))
    }

    @Test func `the head version of a copy cannot be null`() {
        let stack = "{\(Sample.asset(Sample.stackID, "version_stack")),\"head_version\":null}"
        #expect(throws: DecodingError.self) { try decode(stack, as: FrameioV4.VersionStack.self) }
    }

    /// A strict validator refuses every instance of `additionalProperties: false` beside an `allOf`.
    @Test func `additionalProperties false beside an allOf refuses nothing`() throws {
        let more = #"{"new":[1],"# + Sample.fileWithIncludes.dropFirst()
        #expect(try decode(more) == SampleValues().fileWithIncludes)
        let links: FrameioV4.Links = try decode(#"{"next":"/x","previous":"/w"}"#)
        #expect(links.next == "/x")
    }

    @Test func `additional properties of a media link are kept`() throws {
        let json = #"{"download_url":null,"url":"https://cdn.test","width":640,"nested":{"a":[null]}}"#
        let link: FrameioV4.RenditionMediaLink = try decode(json)
        #expect(link.additionalProperties["width"] == 640)
        #expect(try encode(link) == sortedJSON(json))
    }

    /// Unavailable links are null, although their schemas do not allow it.
    @Test func `media links that are null or absent are nil`() throws {
        let links: FrameioV4.MediaLinksCollection = try decode(
            #"{"original":null,"scrub_sheet":{"download_url":null}}"#)
        #expect(links.original == nil)
        #expect(links.thumbnail == nil)
        #expect(links.scrubSheet == .init(downloadURL: nil, url: nil))
    }

    /// The official examples of stacks have `"type": "file"`.
    @Test func `a stack whose type contradicts its schema is read`() throws {
        let json = Sample.stackWithIncludes.replacing("version_stack", with: "file")
        let stack: FrameioV4.VersionStackWithIncludes = try decode(json)
        #expect(stack.type == .file)
        #expect(stack.headVersion?.name == "asset.png")
    }

    /// Two schemas that are merged each declare `parent_id`.
    @Test func `a property that two merged schemas declare exists once`() throws {
        let json = "{\(Sample.asset(Sample.stackID, "version_stack", parent: nil)),\"head_version\":\(Sample.file)}"
        let stack: FrameioV4.VersionStack = try decode(json)
        #expect(stack.parentID == nil)
        #expect(try encode(stack) == sortedJSON(json))
    }

    @Test func `a size beyond the exact range of a Double is exact`() throws {
        let file: FrameioV4.File = try decode(Sample.file)
        #expect(file.fileSize == 9_007_199_254_740_993)
        #expect(String(decoding: try JSONEncoder().encode(file), as: UTF8.self).contains(":9007199254740993"))
    }

    @Test func `the media type is nil until the upload has ended`() throws {
        let json = Sample.file.replacing(#""image/png""#, with: "null").replacing("transcoded", with: "created")
        let file: FrameioV4.File = try decode(json)
        #expect(file.mediaType == nil)
        #expect(try encode(file) == sortedJSON(json))
    }

    @Test func `a UUID is written in lower case`() throws {
        let option = #"{"id":"\#(Sample.fieldID)","display_name":"Approved"}"#
        let read: FrameioV4.SelectOption = try decode(option.replacing(Sample.fieldID, with: Sample.fieldID.uppercased()))
        #expect(read.id == UUID(uuidString: Sample.fieldID))
        #expect(try encode(read) == sortedJSON(option))
    }

    @Test func `IDs with a bar or a colon stay unchanged`() throws {
        let json = Sample.file.replacing(
            #""status""#, with: #""adobe_id":"adobe:urn:1","adobe_version_id":"urn:1|2","status""#)
        let file: FrameioV4.File = try decode(json)
        #expect(file.adobeID == "adobe:urn:1")
        #expect(file.adobeVersionID == "urn:1|2")
        #expect(try encode(file) == sortedJSON(json))
    }

    @Test func `a folder without the newest property is read`() throws {
        let json = "{\(Sample.asset(Sample.folderID, "folder")),\"cover_file_id\":null}"
        let folder: FrameioV4.FolderWithIncludes = try decode(json)
        #expect(folder.restricted == nil && folder.coverFileID == nil)
        #expect(try encode(folder) == sortedJSON(json))
    }

    @Test(arguments: [("", nil), (#","total_count":null"#, nil), (#","total_count":0"#, 0), (#","total_count":7"#, 7)])
    func `an absent or null total count is nil`(count: String, value: Int?) throws {
        let page: FrameioV4.VersionStacksWithIncludesResponse = try decode(
            #"{"data":[],"links":{"next":null}\#(count)}"#)
        #expect(page.totalCount == value)
        #expect(page.links.next == nil)
    }
}
