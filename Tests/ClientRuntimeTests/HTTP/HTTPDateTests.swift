import Foundation
import Testing
@testable import ClientRuntime

/// Checks the dates of HTTP (RFC 9110 §5.6.7).
struct HTTPDateTests {
    private let now = Date(timeIntervalSince1970: 1_700_000_000)  // 2023

    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777.0),
        ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
        ("Sun Nov  6 08:49:37 1994", 784_111_777),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("Thu, 29 Feb 2024 23:59:59 GMT", 1_709_251_199),
        ("Sat, 31 Dec 2016 23:59:60 GMT", 1_483_228_800),
        ("Friday, 31-Dec-99 23:59:59 GMT", 946_684_799),
        ("Thursday, 01-Jan-73 00:00:00 GMT", 3_250_454_400),
        ("Tuesday, 01-Jan-74 00:00:00 GMT", 126_230_400),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799),
    ])
    func `each of the three forms is read`(text: String, seconds: Double) {
        #expect(APIClient.HTTPDate.parse(text, now: now)?.timeIntervalSince1970 == seconds)
    }

    @Test(arguments: [
        "", "soon", "120", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET",
        "Sun, 31 Feb 1994 08:49:37 GMT",
        "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:00 GMT",
        "Sun, 06 Nov 1994 08:49:61 GMT", "Sun, 06 Nov 1994 9999999999999999999:00:00 GMT",
        "Sun, 06 Nov 99999999999999999999 08:49:37 GMT", "Sun, 9223372036854775807 Nov 1994 08:49:37 GMT",
        "Sun, +6 Nov 1994 08:49:37 GMT", "Sun, 00 Nov 1994 08:49:37 GMT",
        "1994-11-06T08:49:37Z", ",,, : : :", "Sun, 06 Nov 1994 08:49:37 GMT GMT",
    ])
    func `any other text is refused without a trap`(text: String) {
        #expect(APIClient.HTTPDate.parse(text, now: now) == nil)
    }
}
