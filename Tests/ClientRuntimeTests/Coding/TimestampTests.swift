import Foundation
import Testing
@testable import ClientRuntime

/// Checks the reading and writing of RFC 3339 timestamps.
struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0.0),
        ("2024-02-29T12:30:00Z", 1_709_209_800),
        ("2024-02-29t12:30:00z", 1_709_209_800),
        ("2024-02-29 12:30:00Z", 1_709_209_800),
        ("2024-02-29T12:30:00+00:00", 1_709_209_800),
        ("2024-02-29T12:30:00-00:00", 1_709_209_800),
        ("2024-02-29T14:30:00+02:00", 1_709_209_800),
        ("2024-02-29T14:30:00+0200", 1_709_209_800),
        ("2024-02-29T14:30:00+02", 1_709_209_800),
        ("2024-02-29T07:00:00-05:30", 1_709_209_800),
        ("2024-03-01T12:29:00+23:59", 1_709_209_800),
        ("2024-02-28T12:31:00-23:59", 1_709_209_800),
        ("2024-02-29T12:30:00", 1_709_209_800),
        ("2024-02-29T12:30Z", 1_709_209_800),
        ("2024-02-29T12:30:00.5Z", 1_709_209_800.5),
        ("2024-02-29T12:30:00,5Z", 1_709_209_800.5),
        ("2024-02-29T12:30:00.250Z", 1_709_209_800.25),
        ("2024-02-29T12:30:00.1234560Z", 1_709_209_800.123456),
        ("2024-02-29T12:30:00.123456499999999999999999999Z", 1_709_209_800.123456),
        ("2024-02-29T12:29:59.9999995Z", 1_709_209_800),
        ("2024-02-29T12:30:00.0000000000000000000000000000000000000001+00:00", 1_709_209_800),
        ("2016-12-31T23:59:60Z", 1_483_228_800),
        ("2017-01-01T00:59:60+01:00", 1_483_228_800),
        ("1969-12-31T23:59:60Z", 0),
        ("2024-02-28T24:00:00Z", 1_709_164_800),
        ("2024-02-28T24:00Z", 1_709_164_800),
        ("1969-12-31T23:59:59.999Z", -0.001),
        ("0000-01-01T00:00:00Z", -62_167_219_200),
        ("9999-12-31T23:59:59Z", 253_402_300_799),
    ])
    func `every form of a date and time is read`(text: String, seconds: Double) throws {
        let date = try #require(APIClient.Timestamp.parse(text))
        #expect(date == Date(timeIntervalSince1970: seconds))
    }

    @Test(arguments: [
        "", "2024-02-29", "2024-02-29T", "2024-02-29T12", "2024-02-29T12:", "2024-02-29T12:3", "2024-02-29T12:30:",
        "2024-02-29T12:30:0", "2024-02-29T12:30:00.", "2024-02-29T12:30:00.Z", "2024-02-30T12:30:00Z",
        "2023-02-29T12:30:00Z", "2024-02-29T25:00:00Z", "2024-02-29T24:00:01Z", "2024-02-29T24:01:00Z",
        "2024-02-29T24:00:00.000001Z", "2024-02-29T12:60:00Z", "2024-02-29T12:30:61Z", "2024-02-29T12:30:60Z",
        "2024-02-29T23:59:60+01:00", "2024-02-29T12:30:00+24:00", "2024-02-29T12:30:00+01:60",
        "2024-02-29T12:30:00+1:00", "2024-02-29T12:30:00+01:", "2024-02-29T12:30:00+01:0", "2024-02-29T12:30:00+010",
        "2024-02-29T12:30:00Z ", " 2024-02-29T12:30:00Z", "2024-02-29T12:30:00ZZ", "2024-02-29T12:30:00Z+01:00",
        "2024-02-29T12:30:00 Z", "2024-02-29X12:30:00Z", "20240229T123000Z", "24-02-29T12:30:00Z",
        "+2024-02-29T12:30:00Z", "-2024-02-29T12:30:00Z", "12024-02-29T12:30:00Z", "2024-2-29T12:30:00Z",
        "2024-02-29T+2:30:00Z", "2024-02-29T-1:30:00Z", "２024-02-29T12:30:00Z", "1709209800", "now",
        "2024-02-29T12:30:00\u{0}Z", "2024-02-29T12:30:00é",
    ])
    func `a text that is not a date and time is refused`(text: String) {
        #expect(APIClient.Timestamp.parse(text) == nil)
    }

    @Test(arguments: [
        (0.0, "1970-01-01T00:00:00Z"),
        (1_709_209_800, "2024-02-29T12:30:00Z"),
        (1_709_209_800.5, "2024-02-29T12:30:00.500Z"),
        (1_709_209_800.001, "2024-02-29T12:30:00.001Z"),
        (1_709_209_800.000001, "2024-02-29T12:30:00.000001Z"),
        (1_709_209_800.9999999, "2024-02-29T12:30:01Z"),
        (-0.000001, "1969-12-31T23:59:59.999999Z"),
        (-0.5, "1969-12-31T23:59:59.500Z"),
        (-62_167_219_200, "0000-01-01T00:00:00Z"),
        (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
    func `a date is written in UTC with the digits it needs`(seconds: Double, text: String) {
        #expect(APIClient.Timestamp.text(of: Date(timeIntervalSince1970: seconds)) == text)
    }

    @Test(
        arguments: [
            .nan, .infinity, -.infinity, .signalingNaN, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
            253_402_300_800, -62_167_219_201, 9.3e18, -9.3e18, 1e12, 9.22e12, 1e300,
        ] as [Double])
    func `a date that RFC 3339 cannot represent is refused without a trap`(seconds: Double) {
        let date = Date(timeIntervalSince1970: seconds)
        #expect(APIClient.Timestamp.text(of: date) == nil)
        #expect(throws: APIClient.Unrepresentable.self) {
            try APIClient.DateTimeFormat().encode(date)
        }
    }

    @Test func `the distant past and the distant future are written`() {
        // The distant past is not the same day on every system.
        #expect(APIClient.Timestamp.text(of: .distantPast) != nil)
        #expect(APIClient.Timestamp.text(of: .distantFuture) == "4001-01-01T00:00:00Z")
    }

    @Test func `random microseconds from 1900 to 2100 survive a round trip`() throws {
        var random = SplitMix(state: 42)
        for _ in 0..<50_000 {
            let days = Int.random(in: -25_567...47_846, using: &random)
            let second = Int.random(in: 0..<86_400, using: &random)
            let micros = Int.random(in: 0..<1_000_000, using: &random)
            let clock = [second / 3600, second / 60 % 60, second % 60].map { APIClient.digits($0, 2) }
            let day = APIClient.CalendarDate(daysSince1970: days)
            guard micros % 1000 != 0 else { continue }
            let text = "\(day)T\(clock.joined(separator: ":")).\(APIClient.digits(micros, 6))Z"
            let date = try #require(APIClient.Timestamp.parse(text))
            if APIClient.Timestamp.text(of: date) != text {
                Issue.record("\(text) became \(APIClient.Timestamp.text(of: date) ?? "nothing")")
            }
        }
    }

    @Test func `whole milliseconds are written with three digits`() throws {
        for millis in 1..<1000 {
            let text = "2099-12-31T23:59:59.\(APIClient.digits(millis, 3))Z"
            let date = try #require(APIClient.Timestamp.parse(text))
            #expect(APIClient.Timestamp.text(of: date) == text)
        }
    }

    @Test func `a million digits of a second are read`() {
        let text = "2024-02-29T12:30:00." + String(repeating: "0", count: 1_000_000) + "Z"
        #expect(APIClient.Timestamp.parse(text)?.timeIntervalSince1970 == 1_709_209_800)
    }
}

/// A random number generator with the same numbers in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
