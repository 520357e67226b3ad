import Foundation
import FrameioV4
import LoopbackSupport
import Testing

/// Checks the timestamps of models.
struct TimestampTests {
    @Test(arguments: [
        "2023-09-25T19:18:29.614189Z", "2024-02-07T16:44:41.986478Z", "2024-02-29T23:59:59.000001Z",
        "1969-12-31T23:59:59.999999Z", "2038-01-19T03:14:08.100Z", "2024-01-01T00:00:00Z",
        "2099-12-31T23:59:59.999999Z",
    ])
    func `microseconds survive reading and writing`(text: String) throws {
        let json = Sample.file.replacing(Sample.created, with: text)
        try #require(json.contains(#""created_at":"\#(text)""#))
        let file: FrameioV4.File = try decode(json)
        #expect(try encode(file) == sortedJSON(json))
    }

    @Test(arguments: [
        ("2023-09-25T19:18:29.614189Z", 1_695_669_509.614189),
        ("2023-09-25T21:18:29.614189+02:00", 1_695_669_509.614189),
        ("2023-09-25T19:18:29.5Z", 1_695_669_509.5), ("2023-09-25T19:18:29Z", 1_695_669_509),
    ])
    func `a time is read with any fraction and offset`(text: String, seconds: Double) throws {
        let file: FrameioV4.File = try decode(Sample.file.replacing(Sample.created, with: text))
        #expect(file.createdAt == Date(timeIntervalSince1970: seconds))
    }

    /// OpenAPI has no `format: datetime`, and the documented example has a space for the `T`.
    @Test(arguments: ["2024-02-07 16:44:41Z", "2024-02-07T16:44:41.986478Z", "soon"])
    func `the value of a date field stays a string`(text: String) throws {
        let json = Sample.metadata("date", "\"\(text)\"")
        let field: FrameioV4.MetadataField = try decode(json)
        guard case .dateValue(let date) = field else {
            Issue.record("\(field)")
            return
        }
        #expect(date.value == text)
        #expect(try encode(field) == sortedJSON(json))
    }
}
