import Foundation
import Testing
@testable import ClientRuntime

/// Checks dates without a time: reading, writing and day counts.
struct CalendarDateTests {
    @Test(arguments: [
        ("2024-02-29", 2024, 2, 29), ("2000-02-29", 2000, 2, 29), ("0000-01-01", 0, 1, 1),
        ("9999-12-31", 9999, 12, 31), ("1900-02-28", 1900, 2, 28),
    ])
    func `a date is written as it was read`(text: String, year: Int, month: Int, day: Int) throws {
        let date = try #require(APIClient.CalendarDate(text))
        #expect(date == APIClient.CalendarDate(year: year, month: month, day: day))
        #expect(date.description == text)
    }

    @Test(arguments: [
        "", "2024", "2024-02", "2024-2-29", "2024-02-30", "2023-02-29", "1900-02-29", "2024-04-31", "2024-00-01",
        "2024-13-01", "2024-01-00", "2024-01-32", "+024-01-01", "2024-+1-01", "2024-01-+1", "-024-01-01",
        "2024-01-01 ", " 2024-01-01", "2024-01-01T", "2024/01/01", "20240101", "٢٠٢٤-٠١-٠١", "2024-01-0１",
        "12024-01-01", "2024--1-01",
    ])
    func `a text that is not a date is refused`(text: String) {
        #expect(APIClient.CalendarDate(text) == nil)
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2001-01-01", 11_323),
        ("1600-02-29", -135_081), ("0000-01-01", -719_528), ("9999-12-31", 2_932_896),
    ])
    func `days are counted from 1970`(text: String, days: Int) throws {
        #expect(try #require(APIClient.CalendarDate(text)).daysSince1970 == days)
        #expect(APIClient.CalendarDate(daysSince1970: days).description == text)
    }

    @Test func `every date of four centuries survives the conversion to a day count`() {
        var days = APIClient.CalendarDate(year: 1799, month: 12, day: 31).daysSince1970
        var count = 0
        for year in 1800..<2200 {
            for month in 1...12 {
                for day in 1...31 {
                    let date = APIClient.CalendarDate(year: year, month: month, day: day)
                    guard date.exists else { continue }
                    count += 1
                    days += 1
                    if date.daysSince1970 != days || APIClient.CalendarDate(daysSince1970: days) != date {
                        Issue.record("\(date) is not day \(days)")
                    }
                }
            }
        }
        #expect(count == 146_097)
    }

    @Test func `dates are ordered`() {
        let texts = ["2024-10-09", "2023-12-31", "2024-09-30", "2024-10-10"]
        let sorted = texts.compactMap(APIClient.CalendarDate.init).sorted().map(\.description)
        #expect(sorted == ["2023-12-31", "2024-09-30", "2024-10-09", "2024-10-10"])
    }

    @Test(arguments: [
        (-5, 1, 2, "-0005-01-02"), (12_024, 1, 2, "12024-01-02"), (2024, 13, 45, "2024-13-45"),
        (.min, .min, .max, "-9223372036854775808--9223372036854775808-9223372036854775807"),
    ])
    func `an impossible date is described without a trap`(year: Int, month: Int, day: Int, text: String) {
        let date = APIClient.CalendarDate(year: year, month: month, day: day)
        #expect(date.description == text)
        #expect(!date.exists)
    }

    @Test func `a date is a string in JSON`() throws {
        let dates = [APIClient.CalendarDate(year: 2024, month: 2, day: 29)]
        let data = try JSONEncoder().encode(dates)
        #expect(String(decoding: data, as: UTF8.self) == #"["2024-02-29"]"#)
        #expect(try JSONDecoder().decode([APIClient.CalendarDate].self, from: data) == dates)
    }

    @Test(arguments: [(2024, 13, 99), (2023, 2, 29), (10_000, 1, 1), (-1, 1, 1), (2024, 1, 0)])
    func `a date that does not exist is not sent`(year: Int, month: Int, day: Int) async throws {
        let date = APIClient.CalendarDate(year: year, month: month, day: day)
        #expect(throws: (any Error).self) { try JSONEncoder().encode([date]) }
        for change in [{ $0.query("day", date) }, { $0.body(json: ["day": date]) }] as [(inout APIClient.Request) -> Void] {
            let transport = RecordingTransport()
            let request = APIClient.Request.sample("POST", "/things", change)
            let failure = try await failure { () async throws(APIClient.Failure) in
                try await APIClient.Call<Void>(APIClient.Session(transport), request).value
            }
            #expect("\(failure)".contains("the date \(date) does not exist"), "\(failure)")
            #expect(failure.invalidRequest != nil)
            #expect(transport.requests.isEmpty)
        }
    }
}
